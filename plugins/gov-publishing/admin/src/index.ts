import { PLUGIN_ID } from './plugin-id';

interface AdminApp {
  registerPlugin(plugin: { id: string; name: string }): void;
}

/** The plugin's part of the admin panel. */
export default {
  register(app: AdminApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },
};

import type { Core } from '@strapi/strapi';

/**
 * The reference site adds nothing to Strapi: all that it shows is the plugin's. It only closes what Strapi opens and the
 * site has no use for.
 */
export default {
  register(): void {},
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): Promise<void> => closeSelfRegistration(strapi),
};

/**
 * Lets nobody make an account of users-permissions for themselves: citizens need none here. Once, at the first start; an
 * administrator who opens it later has decided so.
 */
async function closeSelfRegistration(strapi: Core.Strapi): Promise<void> {
  const done = strapi.store({ type: 'core', name: 'site', key: 'self-registration-closed' });
  if (await done.get({})) return;
  const advanced = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  await advanced.set({ value: { ...((await advanced.get({})) as object), allow_register: false } });
  await done.set({ value: true });
}

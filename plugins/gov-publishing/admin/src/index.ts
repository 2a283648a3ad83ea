import { Check } from '@strapi/icons';
import { rememberStore } from './api/content-manager-cache';
import { loadGoverned } from './api/governed-types';
import { keepTypedForms } from './api/refused-saves';
import { BulkHost } from './bulk/BulkHost';
import { EntryDay, FISCAL_YEAR } from './days/EntryDay';
import { DAY_KINDS } from './days/parse-input';
import { CHOICE, ChoiceField } from './forms/ChoiceField';
import { leadForm } from './forms/lead-form';
import { PART_HEAD, PartHead } from './forms/PartHead';
import { markFields } from './jump/mark-fields';
import { UnseenBell } from './notices/UnseenBell';
import { standInTopBar, type MenuLink } from './desk/TopBar';
import { WaitingDesk } from './desk/WaitingDesk';
import { openInFirstLanguage } from './language/first-language';
import { addColumns } from './list-view/columns';
import { addFilters } from './list-view/filters';
import { SignoffPanel } from './panel/SignoffPanel';
import { PLUGIN_ID } from './plugin-id';
import { bulkActionFor, BulkSignAction } from './replaced/bulk-actions';
import { askForChoice, type ComponentLibrary } from './replaced/media-dialog';
import { copyActionFor } from './replaced/copy-action';
import { publishActionFor } from './replaced/publish-action';
import type { ActionFunction, BulkProps } from './replaced/strapi-actions';
import { unpublishActionFor } from './replaced/unpublish-action';
import { RICH_TEXT, RichTextField } from './rich-text/RichTextField';
import { AutoSave } from './saves/auto/AutoSave';
import { StakeDialog } from './saves/StakeDialog';
import { watchSaves } from './saves/watch-saves';
import { loadTranslations } from './translations/load-translations';
import { bringSettingsWords } from './translations/settings-words';
import { wordId } from './translations/word-key';

/** As much of Strapi's admin app as the plugin uses. */
interface AdminApp {
  registerPlugin(plugin: { id: string; name: string }): void;
  addMenuLink(link: object): void;
  addFields(field: { type: string; Component: unknown }): void;
  addMiddlewares(middlewares: readonly (() => unknown)[]): void;
  readonly library: ComponentLibrary;
  readonly configurations: { readonly locales: readonly string[] } & Parameters<typeof bringSettingsWords>[0];
  readonly router: { readonly menu: readonly MenuLink[] };
  widgets: { register(reducer: (others: readonly object[]) => readonly object[]): void };
}

interface ContentManagerApis {
  addEditViewSidePanel(reducer: (panels: unknown[]) => unknown[]): void;
  addDocumentAction(reducer: (actions: ActionFunction[]) => ActionFunction[]): void;
  addBulkAction(reducer: (actions: ActionFunction<BulkProps>[]) => ActionFunction<BulkProps>[]): void;
}

interface BootstrapApp {
  addSettingsLink(section: 'global', link: object): void;
  getPlugin(id: string): {
    apis: ContentManagerApis;
    injectComponent(container: string, block: string, component: { name: string; Component: unknown }): void;
  };
  registerHook(name: string, hook: unknown): void;
}

/** Strapi gives its bootstrap neither library nor menu; those that register() is given are the same until the page is left. */
let given: Pick<AdminApp, 'library' | 'router'> | undefined;

const HOME = `/plugins/${PLUGIN_ID}`;
/** Mails lead there as well. */
const NOTICES = `plugins/${PLUGIN_ID}-notices`;

/** The plugin's part of the admin panel. */
export default {
  register(app: AdminApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    openInFirstLanguage(app.configurations.locales);
    bringSettingsWords(app.configurations);
    given = app;
    app.addMiddlewares([rememberStore, keepTypedForms]);
    // Of every type, governed or not: Strapi's own inputs change a Buddhist year into another day in silence.
    for (const type of [...DAY_KINDS, FISCAL_YEAR]) app.addFields({ type, Component: EntryDay });
    app.addFields({ type: PART_HEAD, Component: PartHead });
    app.addFields({ type: RICH_TEXT, Component: RichTextField });
    app.addFields({ type: CHOICE, Component: ChoiceField });
    app.addMenuLink({
      to: HOME.slice(1),
      icon: WaitingDesk,
      intlLabel: { id: wordId('desk.title'), defaultMessage: 'Desk' },
      // Everybody has a desk; what is on it is the server's to say.
      permissions: [],
      position: 2,
      Component: () => import('./desk/Pages'),
    });
    app.addMenuLink({
      to: NOTICES,
      icon: UnseenBell,
      intlLabel: { id: wordId('notices.title'), defaultMessage: 'Notices' },
      permissions: [],
      position: 3,
      Component: () => import('./notices/NoticesPage'),
    });
    const widget = {
      icon: Check,
      title: { id: wordId('widget.title'), defaultMessage: 'Waiting for my signature' },
      link: { label: { id: wordId('widget.link'), defaultMessage: 'Open the desk' }, href: HOME },
      component: async () => (await import('./desk/DeskWidget')).DeskWidget,
      pluginId: PLUGIN_ID,
      id: 'desk',
    };
    // First on the home page: it is what its reader came for.
    app.widgets.register((others: readonly object[]) => [widget, ...others]);
  },

  bootstrap(app: BootstrapApp): void {
    watchSaves();
    app.addSettingsLink('global', {
      id: `${PLUGIN_ID}-edit-forms`,
      to: `${PLUGIN_ID}/edit-forms`,
      intlLabel: { id: wordId('layouts.title'), defaultMessage: 'Edit forms' },
      // As on the server: who lays out the views of the Content Manager.
      permissions: [{ action: 'plugin::content-manager.collection-types.configure-view', subject: null }],
      Component: () => import('./settings/EditFormsPage'),
    });
    app.addSettingsLink('global', {
      id: `${PLUGIN_ID}-readiness`,
      to: `${PLUGIN_ID}/readiness`,
      intlLabel: { id: wordId('readiness.title'), defaultMessage: 'Ready to open?' },
      // Who sets the panel up; the server answers the super admin alone.
      permissions: [{ action: 'admin::project-settings.update', subject: null }],
      Component: () => import('./readiness/ReadinessPage'),
    });
    // What is under the gate should be known before the first list is drawn; before a login nobody is asked.
    if (document.cookie.includes('jwtToken') || localStorage.getItem('jwtToken') !== null)
      void loadGoverned();
    if (given) {
      askForChoice(given.library);
      standInTopBar(given.router.menu);
    }
    const contentManager = app.getPlugin('content-manager');
    contentManager.apis.addEditViewSidePanel(([actions, ...others]) => [actions, SignoffPanel, ...others]);
    contentManager.apis.addDocumentAction((actions) =>
      actions.map((action) => {
        if (action.type === 'publish') return publishActionFor(action);
        if (action.type === 'clone') return copyActionFor(action);
        return action.type === 'unpublish' ? unpublishActionFor(action) : action;
      }),
    );
    contentManager.apis.addBulkAction((actions) => [BulkSignAction, ...actions.map(bulkActionFor)]);
    contentManager.injectComponent('listView', 'actions', { name: `${PLUGIN_ID}-bulk`, Component: BulkHost });
    contentManager.injectComponent('editView', 'right-links', {
      name: `${PLUGIN_ID}-stake`,
      Component: StakeDialog,
    });
    contentManager.injectComponent('editView', 'right-links', {
      name: `${PLUGIN_ID}-autosave`,
      Component: AutoSave,
    });
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', addFilters);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', leadForm);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', markFields);
  },

  registerTrads: ({ locales }: { locales: readonly string[] }) => loadTranslations(locales),
};

import { inCode, noSuchWay, type Door, type DoorTable } from '../door';
import { loadSite, otherSite, type ChangeSite } from '../other-site';

/** An environment on which a site has run before, with something published. */
export interface StartStage {
  readonly env: Readonly<Record<string, string>>;
}

const developer = { by: 'a developer of the site', line: 'boot' } as const;
const operator = { by: 'whoever starts the server', line: 'boot' } as const;
const BULLETIN_SCHEMA = 'src/api/bulletin/content-types/bulletin/schema.json';
const PLUGINS = 'config/plugins.js';

const start =
  (change: ChangeSite, env: Readonly<Record<string, string | undefined>> = {}) =>
  ({ env: known }: StartStage) =>
    inCode(async () => {
      const site = otherSite(change);
      try {
        const strapi = await loadSite(site.dir, { ...known, ...env });
        await strapi.destroy();
      } finally {
        site.remove();
      }
    });

const schema =
  (change: (schema: any) => void): ChangeSite =>
  ({ edit }) =>
    edit(BULLETIN_SCHEMA, (text) => {
      const parsed = JSON.parse(text);
      change(parsed);
      return JSON.stringify(parsed);
    });

const governed =
  (text: string): ChangeSite =>
  ({ edit }) =>
    edit(PLUGINS, (config) =>
      config.replace("governed: { 'api::bulletin.bulletin': {} }", `governed: ${text}`),
    );

const doors: Door<StartStage>[] = [
  {
    id: 'start-without-drafts',
    title:
      'switch draft and publish off in the schema of a governed type (Strapi would delete its drafts and publish what is saved)',
    ...developer,
    expect: noSuchWay('thrown', /draft and publish switched off/),
    attempt: start(schema((bulletin) => (bulletin.options.draftAndPublish = false))),
  },
  {
    id: 'start-type-without-drafts',
    title: 'put a type without draft and publish under the gate',
    ...developer,
    expect: noSuchWay('thrown', /draft and publish switched off/),
    attempt: start(governed("{ 'api::bulletin.bulletin': {}, 'api::note.note': {} }")),
  },
  {
    id: 'start-unknown-type',
    title: 'put a type under the gate that does not exist',
    ...developer,
    expect: noSuchWay('thrown', /does not exist/),
    attempt: start(governed("{ 'api::bulletins.bulletins': {} }")),
  },
  {
    id: 'start-without-agency',
    title: 'put a type under the gate that belongs to no agency',
    ...developer,
    expect: noSuchWay('thrown', /no attribute "agency"/),
    attempt: start(schema((bulletin) => delete bulletin.attributes.agency)),
  },
  {
    id: 'start-private-agency',
    title: 'make the agency of a governed type private, so that it would not be signed',
    ...developer,
    expect: noSuchWay('thrown', /is private/),
    attempt: start(schema((bulletin) => (bulletin.attributes.agency.private = true))),
  },
  {
    id: 'start-without-key',
    title: 'start in production without a ledger key',
    ...operator,
    expect: noSuchWay('thrown', /No ledger key/),
    attempt: start(() => undefined, {
      NODE_ENV: 'production',
      GOV_LEDGER_KEY: undefined,
      GOV_LEDGER_KEY_FILE: undefined,
    }),
  },
  {
    id: 'start-missing-key-file',
    title: 'start with a key file that is not there',
    ...operator,
    expect: noSuchWay('thrown', /is not there/),
    attempt: start(() => undefined, { GOV_LEDGER_KEY_FILE: '/nowhere/ledger.key' }),
  },
  {
    id: 'start-no-key',
    title: 'start with something that is not a key',
    ...operator,
    expect: noSuchWay('thrown', /is not a ledger key/),
    attempt: start(() => undefined, { GOV_LEDGER_KEY: 'secret' }),
  },
  {
    id: 'start-foreign-key',
    title: "go on with the ledger under a key of one's own, of the same name",
    ...operator,
    expect: noSuchWay('thrown', /was not signed by the key/),
    attempt: async (stage) => {
      const { generateKey } =
        await import('../../../plugins/gov-publishing/server/src/domain/ledger/note-key');
      return start(() => undefined, { GOV_LEDGER_KEY: generateKey('test.example/ledger').signingKey })(stage);
    },
  },
];

/** Doors that would be open from the start: the server does not start. */
export const bootTables: readonly DoorTable<StartStage>[] = [{ heading: 'Starting the server', doors }];

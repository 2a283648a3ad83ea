import { inCode, noSuchWay, type Door, type DoorTable } from '../door';
import { loadSite, otherSite, type ChangeSite } from '../stages/other-site';

/** An environment on which a site has run before, with something published. */
export interface StartStage {
  readonly env: Readonly<Record<string, string>>;
}

const developer = { by: 'a developer of the site', line: 'boot' } as const;
const operator = { by: 'the person who starts the server', line: 'boot' } as const;
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
    id: 'start-string-agency',
    title: 'make the agency of a governed type a text',
    ...developer,
    expect: noSuchWay('thrown', /"agency" is a string, not a relation/),
    attempt: start(schema((bulletin) => (bulletin.attributes.agency = { type: 'string' }))),
  },
  {
    id: 'start-foreign-agency',
    title: 'let the agency of a governed type lead to another type',
    ...developer,
    expect: noSuchWay('thrown', /"agency" leads to api::topic\.topic/),
    attempt: start(schema((bulletin) => (bulletin.attributes.agency.target = 'api::topic.topic'))),
  },
  {
    id: 'start-many-agencies',
    title: 'let an entry of a governed type belong to many agencies',
    ...developer,
    expect: noSuchWay('thrown', /kind manyToMany/),
    attempt: start(schema((bulletin) => (bulletin.attributes.agency.relation = 'manyToMany'))),
  },
  {
    id: 'start-misspelt-importance',
    title: 'misspell the attribute that tells the importance (no entry would ever wait for the governor)',
    ...developer,
    expect: noSuchWay('thrown', /no attribute "importence"/),
    attempt: start(governed("{ 'api::bulletin.bulletin': { importance: 'importence' } }")),
  },
  {
    id: 'start-text-importance',
    title: 'name a text as the attribute that tells the importance',
    ...developer,
    expect: noSuchWay('thrown', /"title" is a string, not an enumeration/),
    attempt: start(governed("{ 'api::bulletin.bulletin': { importance: 'title' } }")),
  },
  {
    id: 'start-other-importance',
    title: 'give a governed type an importance of low and high',
    ...developer,
    expect: noSuchWay('thrown', /values that no rule knows: low, high/),
    attempt: start(
      schema((bulletin) => (bulletin.attributes.importance = { type: 'enumeration', enum: ['low', 'high'] })),
    ),
  },
  {
    id: 'start-less-importance',
    title: 'give a governed type an importance without the grave ones',
    ...developer,
    expect: noSuchWay('thrown', /lacks important, urgent/),
    attempt: start(
      schema((bulletin) => (bulletin.attributes.importance = { type: 'enumeration', enum: ['normal'] })),
    ),
  },
  {
    id: 'start-text-image',
    title: 'make "affects the image of the province" a text, which no rule reads',
    ...developer,
    expect: noSuchWay('thrown', /"affectsProvinceImage" is a string/),
    attempt: start(schema((bulletin) => (bulletin.attributes.affectsProvinceImage = { type: 'string' }))),
  },
  {
    id: 'start-single-type',
    title: 'put a single type under the gate',
    ...developer,
    expect: noSuchWay('thrown', /is a single type/),
    attempt: start(schema((bulletin) => (bulletin.kind = 'singleType'))),
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
      const { generateKey } = await import('@gov-publishing/transparency-log');
      return start(() => undefined, { GOV_LEDGER_KEY: generateKey('test.example/ledger').signingKey })(stage);
    },
  },
];

/** Doors that would be open from the start: the server does not start. */
export const bootTables: readonly DoorTable<StartStage>[] = [{ heading: 'Starting the server', doors }];

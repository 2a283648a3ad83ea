import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '#server/config';
import { PLUGIN_TYPES } from '#server/content-types/index';
import { generateKey } from '@gov-publishing/transparency-log';
import { governedTypesOf } from '#server/entries/governed-types';
import { BootRefusedError } from '#server/errors';
import { loadSigningKey } from '#server/ledger/key';
import { appoint, makePerson } from '../harness/people';
import { startProcess } from '../harness/process/second-process';
import { freshEnvironment, startIn, startSite, type Site } from '../harness/site';

type Environment = Readonly<Record<string, string>>;

/** @returns what a server says that does not start */
async function refusalOf(env: Environment): Promise<string> {
  const started = await startProcess(env).catch(({ message }: Error) => message);
  if (typeof started === 'string') return started;
  await started.stop();
  return 'It started.';
}

test('another database than the two is refused in words, before a table is made', async () => {
  let connection: any;
  const other = startIn(await freshEnvironment('sqlite'), 'sqlite', (strapi) => {
    ({ connection } = strapi.db);
    strapi.config.set('database.connection.client', 'mysql');
  });
  await expect(other).rejects.toThrow(
    /The database client is mysql\..*PostgreSQL or SQLite only.*DATABASE_CLIENT/s,
  );
  expect(await connection('sqlite_master').select('name')).toEqual([]);
  await connection.destroy();
});

describe('the ledger key', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
    const agency = await site.strapi
      .documents('plugin::gov-publishing.agency')
      .create({ data: { code: 'SKN-01', nameTh: 'สำนักงานจังหวัดทดสอบ', nameEn: 'Test Office', order: 1 } });
    // The first leaf of a ledger is somebody's appointment.
    await appoint(site, await makePerson(site, 'Reporter'), 'reporter', agency);
  });
  afterAll(() => site?.stop());

  const keyFile = (name: string, text: string): string => {
    const path = join(String(site.env['SITE_FOLDER']), name);
    writeFileSync(path, text);
    return path;
  };

  test('one that does not fit the ledger: the server does not start, and says which it was given and which it needs', async () => {
    const other = keyFile('other.key', generateKey('test.example/ledger').signingKey);
    expect(await refusalOf({ ...site.env, GOV_LEDGER_KEY_FILE: other })).toMatch(
      /BootRefusedError: .*newest checkpoint was not signed by the key test\.example\/ledger\+\w+ .*Start with the key the ledger was begun with \(GOV_LEDGER_KEY\)/s,
    );
  });

  test.each<[string, () => Environment, RegExp]>([
    ['is none', () => ({ GOV_LEDGER_KEY: 'hello' }), /GOV_LEDGER_KEY holds is not a ledger key .*keygen/],
    [
      'is none, in a file',
      () => ({ GOV_LEDGER_KEY_FILE: keyFile('no.key', 'hello') }),
      /no\.key holds is not a ledger key .*keygen/,
    ],
    ['is not there', () => ({ GOV_LEDGER_KEY_FILE: '/nowhere.key' }), /\/nowhere\.key is not there/],
    [
      'nobody gave, in production',
      () => ({ NODE_ENV: 'production' }),
      /No ledger key\. .*keygen.* GOV_LEDGER_KEY/,
    ],
  ])('one that %s stops the start, with words that say what to do', (_, env, words) => {
    const load = (): unknown => loadSigningKey(parseConfig({}), String(site.env['SITE_FOLDER']), env());
    expect(load).toThrow(words);
    expect(load).toThrow(BootRefusedError);
  });
});

describe('a type that cannot be put under the gate', () => {
  const HOST = 'api::page.page';
  const whole = {
    info: { pluralName: 'pages' },
    options: { draftAndPublish: true },
    attributes: {
      title: { type: 'string' },
      agency: { type: 'relation', relation: 'manyToOne', target: 'plugin::gov-publishing.agency' },
      importance: { type: 'enumeration', enum: ['normal', 'important', 'urgent'] },
    },
  };
  /** The types of a site whose own type is described here; the plugin's own types are as they are. */
  const typesOf = (schema: object | undefined, options: object = {}): unknown => {
    const mandated = Object.fromEntries(PLUGIN_TYPES.map((type) => [type.uid, type.schema]));
    const strapi = { contentTypes: { ...mandated, ...(schema && { [HOST]: schema }) } };
    return governedTypesOf(strapi as never, parseConfig({ governed: { [HOST]: options } }));
  };

  test('one that is as it has to be is accepted', () => expect(typesOf(whole)).toBeDefined());

  test('one with several faults is told all of them at once', () => {
    const faulty = { ...whole, options: {}, attributes: { agency: { type: 'string' } } };
    const refusal = (): unknown => typesOf(faulty, { importance: 'gravity' });
    expect(refusal).toThrow(/draft and publish[^]*"agency" is a string[^]*no attribute "gravity"/);
  });

  test.each<[string, object | undefined, object, RegExp]>([
    ['is not there', undefined, {}, /does not exist/],
    ['publishes whatever is saved', { ...whole, options: {} }, {}, /draft and publish switched off/],
    ['belongs to no agency', { ...whole, attributes: {} }, {}, /has no attribute "agency"/],
    [
      'keeps its agency to itself',
      { ...whole, attributes: { agency: { ...whole.attributes.agency, private: true } } },
      {},
      /"agency" .* is private/,
    ],
    [
      'keeps its importance to itself',
      {
        ...whole,
        attributes: { ...whole.attributes, importance: { ...whole.attributes.importance, private: true } },
      },
      {},
      /"importance" .* is private/,
    ],
    ['has the name of a mandated type', whole, { plural: 'laws' }, /"laws" is taken/],
    ['has a name that the public API uses', whole, { plural: 'provenance' }, /"provenance" is taken/],
  ])('one that %s stops the start, and the message names it', (_, schema, options, words) => {
    expect(() => typesOf(schema, options)).toThrow(words);
    expect(() => typesOf(schema, options)).toThrow(HOST);
  });
});

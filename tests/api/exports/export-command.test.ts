import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appoint, makePerson } from '../../harness/people';
import { DATABASES, SITE_DIR, startSite, type Site } from '../../harness/site';

const BIN = join(__dirname, '../../../plugins/gov-publishing/bin/gov-publishing.js');
/** Longer than any refusal may take; the command that waited for ever was ended by nobody. */
const PATIENCE_MS = 600_000;

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(cwd: string, env: Readonly<Record<string, string | undefined>>, args: string[] = []): Run {
  return spawnSync(process.execPath, [BIN, 'export', ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
}

describe.each(DATABASES)('gov-publishing export, as a command, on %s', (client) => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite({ client });
    const agency = await site.strapi
      .documents('plugin::gov-publishing.agency')
      .create({ data: { code: 'SKN-01', nameTh: 'สำนักงานจังหวัดทดสอบ', nameEn: 'Test Office', order: 1 } });
    await appoint(site, await makePerson(site, 'Reporter'), 'reporter', agency);
  });
  afterAll(() => site?.stop());

  test('writes the ledger beside a running server, and nothing else', async () => {
    const size = Number((await site.http.get('/api/gov/ledger/checkpoint')).text.split('\n')[1]);
    const file = String(site.env['DATABASE_FILENAME'] ?? '');
    const before = client === 'sqlite' ? statSync(file).mtimeMs : 0;
    const { status, stdout, stderr } = run(SITE_DIR, site.env);
    expect([status, stderr]).toEqual([0, `${size} leaves and the checkpoint were written.\n`]);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(size + 1);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ type: 'checkpoint', size });
    if (client === 'sqlite') expect(statSync(file).mtimeMs).toBe(before);
  });

  test('without a key it says so, makes none, and ends', () => {
    const { status, stdout, stderr } = run(SITE_DIR, {
      ...site.env,
      GOV_LEDGER_KEY: undefined,
      GOV_LEDGER_KEY_FILE: undefined,
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/No ledger key: set GOV_LEDGER_KEY/);
    expect(existsSync(join(SITE_DIR, '.tmp', 'ledger.key'))).toBe(false);
  });

  test('a key that did not sign this ledger: it says so, and ends', async () => {
    const { generateKey } = await import('@gov-publishing/transparency-log');
    const key = generateKey('test.example/ledger').signingKey;
    const { status, stdout } = run(SITE_DIR, { ...site.env, GOV_LEDGER_KEY: key });
    expect([status, stdout]).toEqual([2, '']);
  });

  test('a database that is not there: it says so, makes none, and ends', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gov-no-database-'));
    const { status, stdout, stderr } = run(SITE_DIR, {
      ...site.env,
      DATABASE_FILENAME: join(folder, 'none.db'),
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^gov-publishing: \S/);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

test('another database than the two is refused in words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gov-mysql-'));
  mkdirSync(join(folder, 'config'));
  writeFileSync(join(folder, 'package.json'), '{"name":"site","strapi":{}}');
  writeFileSync(
    join(folder, 'config', 'plugins.js'),
    `module.exports = { 'gov-publishing': { enabled: true } };`,
  );
  writeFileSync(
    join(folder, 'config', 'database.js'),
    `module.exports = { connection: { client: 'mysql', connection: { host: '127.0.0.1', port: 1 } } };`,
  );
  writeFileSync(join(folder, 'config', 'server.js'), `module.exports = { app: { keys: ['x'] } };`);
  writeFileSync(join(folder, 'config', 'admin.js'), `module.exports = {};`);
  mkdirSync(join(folder, 'node_modules', '@strapi'), { recursive: true });
  const strapi = join(__dirname, '../../../node_modules/@strapi/strapi');
  symlinkSync(strapi, join(folder, 'node_modules', '@strapi', 'strapi'));
  const { status, stderr } = run(folder, {});
  expect([status, stderr]).toEqual([2, expect.stringMatching(/client is mysql.*PostgreSQL or SQLite only/)]);
  writeFileSync(join(folder, 'tsconfig.json'), '{}');
  const unbuilt = run(folder, {});
  expect([unbuilt.status, unbuilt.stderr]).toEqual([2, expect.stringMatching(/not built.*npm run build/)]);
  rmSync(folder, { recursive: true });
});

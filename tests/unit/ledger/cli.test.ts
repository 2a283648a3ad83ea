import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type VerificationReport } from '@gov-publishing/provenance';
import { generateKey, parseSigningKey, parseVerifierKey } from '@gov-publishing/transparency-log';
import { ALL_SIGNERS, sampleBundle, SIGNING_KEY, SNAPSHOT } from './sample-ledger';

/** The command as it is shipped: plain JavaScript over the built plugin. */
const PLUGIN = resolve(__dirname, '../../../plugins/gov-publishing');
const BIN = join(PLUGIN, 'bin/gov-publishing.js');

let folder: string;
const file = (name: string) => join(folder, name);

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env['PATH'], LANG: 'C' },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  if (!existsSync(join(PLUGIN, 'dist/ledger/index.js')))
    throw new Error('Build the plugin first: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'gov-publishing-cli-'));
  const good = sampleBundle({ signers: ALL_SIGNERS });
  writeFileSync(file('good.json'), JSON.stringify(good, null, 2));
  writeFileSync(
    file('changed.json'),
    JSON.stringify({ ...good, snapshot: SNAPSHOT.replace('0001', '0002') }),
  );
  writeFileSync(file('key.txt'), `${SIGNING_KEY.verifier.text}\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('gov-publishing verify', () => {
  test('a good bundle: every claim in plain words, exit 0', () => {
    const { status, stdout, stderr } = run(['verify', 'good.json', '--key', 'key.txt']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.match(/^\[ \+ holds\]/gm)).toHaveLength(7);
    expect(stdout.match(/^\[ \? not proven\]/gm)).toHaveLength(2);
    expect(stdout).toContain('Everything that can be checked from this bundle holds.');
  });

  test('in Thai, from the standard input, with the key on the line', () => {
    const bundle = readFileSync(file('good.json'), 'utf8');
    const { status, stdout } = run(
      ['verify', '-', '--lang', 'th', '--key', SIGNING_KEY.verifier.text],
      bundle,
    );
    expect(status).toBe(0);
    expect(stdout).toContain('ทุกข้อที่ตรวจสอบได้จากชุดหลักฐานนี้ถูกต้อง');
    expect(stdout).toContain('เนื้อหาตรงกับที่ลงนามเมื่อเผยแพร่ทุกตัวอักษร');
  });

  test('a changed bundle: the claim that fails is named, exit 1', () => {
    const { status, stdout } = run(['verify', 'changed.json']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\[ X FAILS\] The content is not what was signed/m);
    expect(run(['verify', 'good.json', '--key', generateKey('other.example').verifierKey]).status).toBe(1);
  });

  test('--json gives the report', () => {
    const { status, stdout } = run(['verify', 'changed.json', '--json']);
    const report = JSON.parse(stdout) as VerificationReport;
    expect([status, report.verdict, report.claims[0]?.holds]).toEqual([1, 'fails', false]);
  });

  test.each<[string, string[], string | Buffer]>([
    ['an empty input', ['verify', '-'], ''],
    ['JSON that is no bundle', ['verify', '-'], '{"v":1}'],
    ['no file', ['verify'], ''],
    ['two files', ['verify', 'good.json', 'changed.json'], ''],
    ['a file that is not there', ['verify', 'none.json'], ''],
    ['a folder', ['verify', '.'], ''],
    ['an unknown language', ['verify', 'good.json', '--lang', 'fr'], ''],
    ['an unknown option', ['verify', 'good.json', '--force'], ''],
    ['a key that is none', ['verify', 'good.json', '--key', 'a+00000000+AAAA'], ''],
    ['a command that is none', ['sign'], ''],
    ['a command of the prototype', ['toString'], ''],
    ['nothing at all', [], ''],
  ])('%s: a word on it and exit 2', (_what, args, input) => {
    const { status, stdout, stderr } = run(args, input as string);
    expect(status).toBe(2);
    expect(stdout + stderr).toMatch(/\w{3}/);
    expect(stderr).not.toContain('    at ');
  });

  test('what a file name or a wrong key holds does not reach the terminal as it is', () => {
    for (const args of [
      ['verify', 'no\u001b[2J\u200f\u2028.json'],
      ['verify', 'good.json', '--key', 'a\u009b2J+00000000+AA'],
    ]) {
      const { status, stderr } = run(args);
      expect(status).toBe(2);
      expect(stderr).not.toMatch(/[\u001b\u009b\u200f\u2028]/);
    }
  });

  test('bytes that are not UTF-8 are refused, not repaired', () => {
    writeFileSync(file('latin.json'), Buffer.from([0x7b, 0xff, 0x7d]));
    expect(run(['verify', 'latin.json'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('UTF-8'),
    });
  });
});

describe('gov-publishing keygen', () => {
  test('puts the private key in a file of its owner only, and shows the other one', () => {
    const { status, stdout, stderr } = run([
      'keygen',
      '--origin',
      'www.phichit.example/ledger',
      '--out',
      'ledger.key',
    ]);
    expect(status).toBe(0);
    expect(statSync(file('ledger.key')).mode & 0o777).toBe(0o600);
    const text = readFileSync(file('ledger.key'), 'utf8');
    expect(parseSigningKey(text).verifier.text).toBe(stdout.trim());
    expect(parseVerifierKey(stdout).name).toBe('www.phichit.example/ledger');
    // The 44 characters of its base64, which may hold a plus sign themselves.
    expect(stdout + stderr).not.toContain(text.trim().slice(-44));
  });

  test('never overwrites', () => {
    writeFileSync(file('old.key'), 'precious');
    const { status, stderr } = run(['keygen', '--out', 'old.key']);
    expect([status, readFileSync(file('old.key'), 'utf8')]).toEqual([2, 'precious']);
    expect(stderr).toContain('exists already');
  });

  test('without a file the key goes to the output', () => {
    const { status, stdout, stderr } = run(['keygen']);
    expect(status).toBe(0);
    expect(stderr).toContain(parseSigningKey(stdout).verifier.text);
  });

  test('an origin that cannot name a key is refused', () => {
    expect(run(['keygen', '--origin', 'a b']).status).toBe(2);
  });
});

test('help is at hand', () => {
  expect(run(['--help'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('verify <bundle.json'),
  });
});

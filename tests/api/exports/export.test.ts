import { gov } from '../../harness/gov';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { hashLeaf, parseVerifierKey, TreeHasher, verifyCheckpoint } from '@gov-publishing/transparency-log';
import { writeLedger } from '#server/ledger/export-lines';
import { draftLaw, makeOffice, publishThroughChain, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';

describe.each(DATABASES)('the exported ledger on %s', (client) => {
  let site: Site;
  let office: Office;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    await publishThroughChain(site, office, await draftLaw(site, office));
  });
  afterAll(() => site?.stop());

  async function exported(): Promise<{ lines: any[]; raw: string; damaged: readonly number[] }> {
    const { reader: ledger, verifierKey } = gov(site.strapi).ledger;
    const stream = new PassThrough();
    const collected = text(stream);
    const { damaged } = await writeLedger(site.strapi.db.connection, ledger, verifierKey.text, { stream });
    stream.end();
    const raw = await collected;
    return {
      lines: raw
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
      raw,
      damaged,
    };
  }

  test('holds every leaf in order, and they give the root that the checkpoint signs', async () => {
    const { lines, damaged } = await exported();
    const checkpoint = lines.pop();
    expect(damaged).toEqual([]);
    expect(lines.map(({ index }) => index)).toEqual(lines.map((_, position) => position));
    const tree = new TreeHasher();
    for (const { leaf, hash } of lines) {
      expect(hashLeaf(leaf)).toBe(hash);
      tree.push(hash);
    }
    const opened = verifyCheckpoint(checkpoint.note, [parseVerifierKey(checkpoint.verifierKey)]).checkpoint;
    expect(opened).toMatchObject({ size: lines.length, root: tree.root() });
    expect(lines.map(({ leaf }) => JSON.parse(leaf).act)).toEqual(
      expect.arrayContaining(['appoint', 'publish']),
    );
  });

  test('names nobody: who signed stays in the database', async () => {
    const { raw } = await exported();
    expect(raw).not.toContain(office.reporter.name);
    expect(raw).not.toContain('salt');
  });

  test('goes to a file that only its owner reads, and never over one that is there', async () => {
    const { reader: ledger, verifierKey } = gov(site.strapi).ledger;
    const folder = mkdtempSync(join(tmpdir(), 'gov-export-'));
    const file = join(folder, 'ledger.ndjson');
    const write = () =>
      writeLedger(site.strapi.db.connection, ledger, verifierKey.text, { file, stream: new PassThrough() });
    const { leaves } = await write();
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(leaves + 1);
    expect(statSync(file).mode & 0o077).toBe(0);
    await expect(write()).rejects.toThrow('EEXIST');
    rmSync(folder, { recursive: true });
  });

  test('leaves out a leaf that is not what was signed, and says which', async () => {
    const { connection } = site.strapi.db;
    const row = await connection('gov_ledger_leaves').where({ idx: 1 }).first();
    if (client === 'sqlite') await connection.raw('DROP TRIGGER gov_ledger_leaves_no_update');
    else await connection.raw('DROP TRIGGER gov_ledger_leaves_append_only ON gov_ledger_leaves');
    await connection('gov_ledger_leaves')
      .where({ idx: 1 })
      .update({ body: row.body.replace('SKN-01', 'SKN-02') });
    const { lines, damaged } = await exported();
    expect(damaged).toEqual([1]);
    expect(lines.map(({ index }) => index)).not.toContain(1);
  });
});

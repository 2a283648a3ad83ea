import { createHash } from 'node:crypto';
import { growLedger } from '../../harness/in-code';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';

/** Written from RFC 6962 2.1 and C2SP tlog-tiles alone; shares nothing with the plugin's own code. */
const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const leafHash = (entry: Buffer): Buffer => sha(Buffer.from([0]), entry);
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha(Buffer.from([1]), left, right);
function treeHash(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha(Buffer.alloc(0));
  if (leaves.length === 1) return leaves[0] as Buffer;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

/** RFC 6962 2.1.4 as RFC 9162 2.1.4.2 checks it. */
function consistent(
  first: number,
  second: number,
  firstRoot: Buffer,
  secondRoot: Buffer,
  proof: Buffer[],
): boolean {
  const path = Number.isInteger(Math.log2(first)) ? [firstRoot, ...proof] : [...proof];
  let [fn, sn] = [first - 1, second - 1];
  while (fn & 1) [fn, sn] = [fn >> 1, sn >> 1];
  const seed = path.shift() as Buffer;
  let [fr, sr] = [seed, seed];
  for (const c of path) {
    if (sn === 0) return false;
    if (fn & 1 || fn === sn) {
      [fr, sr] = [nodeHash(c, fr), nodeHash(c, sr)];
      while (!(fn & 1) && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else sr = nodeHash(sr, c);
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return fr.equals(firstRoot) && sr.equals(secondRoot) && sn === 0;
}

describe.each(DATABASES)('the log as mirrors and auditors read it, %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const get = (path: string): any => site.http.get(`/api/gov/ledger/${path}`);
  const bytes = async (path: string): Promise<Buffer> => {
    const answer = await get(path)
      .buffer(true)
      .parse((response: any, done: any) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    expect([path, answer.status, answer.headers['content-type']]).toEqual([
      path,
      200,
      'application/octet-stream',
    ]);
    return answer.body;
  };
  const checkpoint = async (): Promise<{ size: number; root: Buffer }> => {
    const [, size, root] = (await get('checkpoint')).text.split('\n');
    return { size: Number(size), root: Buffer.from(root, 'base64') };
  };
  const leavesOf = async (from: number, to: number): Promise<any[]> => {
    const answer = await get(`leaves?from=${from}&to=${to}`);
    expect([answer.status, answer.type]).toEqual([200, 'application/x-ndjson']);
    return answer.text
      .trimEnd()
      .split('\n')
      .map((line: string) => JSON.parse(line));
  };

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    law = await draftLaw(site, office);
    await publishInCode(site, office, law);
    // More than one full tile: 256 hashes and then some.
    for (let each = 0; each < 3; each += 1) await publishInCode(site, office, await draftLaw(site, office));
    await growLedger(site.strapi, 300);
  });
  afterAll(() => site?.stop());

  test('a mirror made of tiles alone gives the root that was signed', async () => {
    const { size, root } = await checkpoint();
    const rest = size - 256;
    const full = await bytes('tile/0/000');
    const partial = await bytes(`tile/0/001.p/${rest}`);
    expect([full.length, partial.length]).toEqual([256 * 32, rest * 32]);
    const hashes = Array.from({ length: size }, (_, index) =>
      Buffer.concat([full, partial]).subarray(index * 32, index * 32 + 32),
    );
    expect(treeHash(hashes).equals(root)).toBe(true);
    const leaves = [...(await leavesOf(0, 256)), ...(await leavesOf(256, size))];
    expect(leaves.map(({ hash }) => hash)).toEqual(hashes.map((hash) => hash.toString('hex')));
    const open = leaves.filter(({ leaf }) => leaf !== undefined);
    expect(open.length).toBeGreaterThan(3);
    for (const { leaf, hash } of open) expect(leafHash(Buffer.from(leaf)).toString('hex')).toBe(hash);
    // One level up: the hash of the first full tile.
    expect((await bytes('tile/1/000.p/1')).equals(treeHash(hashes.slice(0, 256)))).toBe(true);
    expect((await get('tile/0/000')).headers['cache-control']).toContain('immutable');
    expect((await get(`tile/0/001.p/${rest}`)).headers['cache-control']).toBe('no-cache');
  });

  test.each([
    '0/001',
    '0/002',
    '0/001.p/200',
    '1/000',
    '64/000',
    '0/x000/001',
    '0/1',
    'entries/000',
    'entries/009',
    '0/000.p/256',
    '0/000.p/0',
  ])('a tile that is not there, or no tile’s name: %s', async (path) =>
    expect((await get(`tile/${path}`)).status).toBe(404),
  );

  test('every earlier log is shown to be the beginning of today’s, by another’s arithmetic', async () => {
    const { size, root } = await checkpoint();
    for (const from of [1, 2, 3, 7, 8, 100, 255, 256, 257, size]) {
      const { data } = (await get(`consistency?from=${from}`)).body;
      expect(data.to).toEqual({ size, root: root.toString('hex') });
      const proof = data.proof.map((hash: string) => Buffer.from(hash, 'hex'));
      if (from === size) expect(proof).toEqual([]);
      else
        expect([from, consistent(from, size, Buffer.from(data.from.root, 'hex'), root, proof)]).toEqual([
          from,
          true,
        ]);
    }
    const between = (await get('consistency?from=5&to=13')).body.data;
    const proof = between.proof.map((hash: string) => Buffer.from(hash, 'hex'));
    const roots = [between.from.root, between.to.root].map((hash: string) => Buffer.from(hash, 'hex')) as [
      Buffer,
      Buffer,
    ];
    expect(consistent(5, 13, roots[0], roots[1], proof)).toBe(true);
    expect(consistent(5, 13, roots[1], roots[0], proof)).toBe(false);
  });

  test.each(['', '?from=-1', '?from=x', '?from=1&to=99999999', '?from=9&to=3', '?from=1&of=2'])(
    'a question the log cannot answer is a 400 in words: consistency%s',
    async (query) => {
      const answer = await get(`consistency${query}`);
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.reasons[0].message.th).toMatch(/[ก-๙]/);
    },
  );

  test.each([
    '',
    '?from=0',
    '?from=0&to=0',
    '?from=5&to=3',
    '?from=0&to=257',
    '?from=0&to=1&all=1',
    '?from=-1&to=1',
  ])('a question for leaves that cannot be answered is a 400 in words: leaves%s', async (query) => {
    const answer = await get(`leaves${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.reasons[0].message.th).toMatch(/[ก-๙]/);
  });

  test('leaves beyond the end are refused, and so is an empty log’s', async () => {
    const { size } = await checkpoint();
    expect((await get(`leaves?from=${size - 1}&to=${size + 1}`)).body.error.details.reasons[0].code).toBe(
      'ledger.not_so_long',
    );
  });

  test('one changed bit of a node or a leaf: its tile is not served, and neither is a proof over it', async () => {
    const { connection } = site.strapi.db;
    const free = async (table: string): Promise<void> => {
      const triggers =
        client === 'sqlite'
          ? await connection.raw(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?`, [
              table,
            ])
          : (
              await connection.raw(
                `SELECT DISTINCT trigger_name AS name FROM information_schema.triggers WHERE event_object_table = ?`,
                [table],
              )
            ).rows;
      for (const { name } of triggers)
        await connection.raw(
          client === 'sqlite' ? 'DROP TRIGGER ??' : 'DROP TRIGGER ?? ON ??',
          client === 'sqlite' ? [name] : [name, table],
        );
    };
    await free('gov_ledger_nodes');
    const where = { level: 0, idx: 3 };
    const { hash } = await connection('gov_ledger_nodes').where(where).first('hash');
    const flipped = `${hash[0] === '0' ? '1' : '0'}${hash.slice(1)}`;
    await connection('gov_ledger_nodes').where(where).update({ hash: flipped });
    expect((await get('tile/0/000')).status).toBe(503);
    await connection('gov_ledger_nodes').where(where).update({ hash });
    expect((await get('tile/0/000')).status).toBe(200);
    await connection('gov_ledger_nodes').where({ level: 2, idx: 0 }).update({ hash: flipped });
    expect((await get('consistency?from=4')).status).toBe(503);
    await free('gov_ledger_leaves');
    const { body } = await connection('gov_ledger_leaves').where({ idx: 260 }).first('body');
    await connection('gov_ledger_leaves')
      .where({ idx: 260 })
      .update({ body: body.replace('"v":1', '"v":1 ') });
    const { size } = await checkpoint();
    const answer = await get(`leaves?from=256&to=${size}`);
    expect(answer.status).toBe(503);
    expect(answer.body.error.details.reasons[0].message.en).toContain('260');
  });
});

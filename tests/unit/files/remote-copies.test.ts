import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { RemoteCopies } from '#server/entries/storage/remote-copies';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('copies of files of a storage service', () => {
  let copies: RemoteCopies;
  beforeEach(() => (copies = new RemoteCopies(10, 3)));
  afterEach(() => copies.stop());

  const take = (text: string): Promise<unknown> =>
    copies.take(Readable.from([Buffer.from(text)]), sha256(text), Buffer.byteLength(text), `"${text}"`);
  const use = (text: string): ReturnType<RemoteCopies['use']> => copies.use(sha256(text));

  test('bytes that are the ones asked for are kept, whole and in parts, for any number of readers', async () => {
    expect(await take('abcdef')).toBeNull();
    expect(copies.etagOf(sha256('abcdef'))).toBe('"abcdef"');
    const [one, two] = [use('abcdef')!, use('abcdef')!];
    const read = await Promise.all([buffer(one.read()), buffer(two.read({ start: 1, end: 2 }))]);
    expect(read.map(String)).toEqual(['abcdef', 'bc']);
    expect(one.length).toBe(6);
  });

  test('an empty file is a file', async () => {
    expect(await take('')).toBeNull();
    expect(String(await buffer(use('')!.read()))).toBe('');
  });

  test('other bytes, and more than were asked for, are not kept', async () => {
    const wanted = sha256('abc');
    expect(await copies.take(Readable.from([Buffer.from('abd')]), wanted, 3, null)).toEqual({
      digest: sha256('abd'),
    });
    const tooMany = Readable.from([Buffer.from('abc'), Buffer.from('d')]);
    expect(await copies.take(tooMany, wanted, 3, null)).toEqual({ digest: null });
    expect(tooMany.destroyed).toBe(true);
    expect(use('abc')).toBeNull();
  });

  test('a service that breaks off leaves nothing behind, and its room is free again', async () => {
    const broken = Readable.from(
      (async function* () {
        await Promise.resolve();
        yield Buffer.from('ab');
        throw new Error('broken off');
      })(),
    );
    await expect(copies.take(broken, sha256('abc'), 10, null)).rejects.toThrow('broken off');
    expect(await take('0123456789')).toBeNull();
  });

  test('where there is no room, what was used longest ago goes', async () => {
    for (const text of ['aaaa', 'bbbb']) await take(text);
    await use('aaaa')!.close();
    await take('cccc');
    expect([use('aaaa'), use('bbbb'), use('cccc')].map((copy) => copy !== null)).toEqual([true, false, true]);
  });

  test('no more copies than may be open, however small', async () => {
    for (const text of ['a', 'b', 'c', 'd']) await take(text);
    expect(['a', 'b', 'c', 'd'].map((text) => use(text) !== null)).toEqual([false, true, true, true]);
  });

  test('what is being read stays: who comes then is told to wait, until it was read', async () => {
    await take('aaaaaa');
    const reading = use('aaaaaa')!;
    await expect(take('bbbbbb')).rejects.toThrow(expect.objectContaining({ name: 'BusyError', status: 503 }));
    const stream = reading.read();
    const over = once(stream, 'close');
    expect(String(await buffer(stream))).toBe('aaaaaa');
    await over;
    expect(await take('bbbbbb')).toBeNull();
    expect(use('aaaaaa')).toBeNull();
  });

  test('a file larger than all room is read, by itself', async () => {
    await take('aaaa');
    const large = 'x'.repeat(50);
    expect(await take(large)).toBeNull();
    expect(use('aaaa')).toBeNull();
    expect(String(await buffer(use(large)!.read()))).toBe(large);
  });
});

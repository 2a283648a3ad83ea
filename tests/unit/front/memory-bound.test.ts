import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ResponseCache } from '#server/delivery/response-cache/cache/response-cache';
import { Generations } from '#server/delivery/response-cache/generations';
import { PublicVersion } from '#server/delivery/response-cache/public-version';

const MEGABYTE = 1_048_576;
const LIMIT = 16 * MEGABYTE;
const HEADERS = ['X-Powered-By', 'Strapi <strapi.io>', 'Vary', 'Accept-Encoding'];

describe('the memory of finished answers', () => {
  let generations: Generations;
  let memory: ResponseCache;
  const version = (key: string, bytes: number): PublicVersion =>
    new PublicVersion(
      key,
      'W/"etag"',
      'application/json',
      HEADERS,
      'x'.repeat(bytes),
      generations.of('ledger'),
      generations.now(),
      0,
    );
  const keep = (key: string, bytes = 2_000): boolean => memory.keep(version(key, bytes));
  const has = (key: string): boolean => memory.lookUp(key, 1) !== undefined;

  beforeEach(() => {
    generations = new Generations();
    memory = new ResponseCache(generations, LIMIT, 1_000_000);
  });

  test('a flood of distinct questions stays within the limit and evicts not one address', () => {
    const hot = Array.from({ length: 500 }, (_, index) => `/api/gov/laws/law${index}`);
    for (const key of hot) keep(key);
    for (let index = 0; index < 100_000; index += 1) {
      keep(`/api/gov/laws?filters[title][$contains]=${index}`, 500 + (index % 7) * 400);
      if (index % 1_000 === 0) expect(memory.bytes).toBeLessThanOrEqual(LIMIT);
    }
    expect(memory.bytes).toBeLessThanOrEqual(LIMIT);
    expect(hot.filter(has)).toHaveLength(hot.length);
  });

  test('what has a thousand spellings is a question: capitals, %-signs, other languages, slashes', () => {
    keep('/api/gov/laws');
    for (let index = 0; index < 50_000; index += 1) {
      keep(`/api/gov/%6caws/${index}`);
      keep(`/api/gov/Laws/${index}`);
      keep(`/api/gov//laws/${index}`);
      keep(`/api/gov/laws/${index}/`);
      keep(`/api/gov/laws/${index}?locale=x${index}`);
    }
    expect(has('/api/gov/laws')).toBe(true);
    expect(memory.bytes).toBeLessThanOrEqual(LIMIT);
  });

  test('questions that are asked again outlive a flood of others that are not', () => {
    const often = Array.from({ length: 200 }, (_, index) => `/api/gov/laws?sort=title&page=${index}`);
    for (const key of often) keep(key);
    expect(often.filter(has)).toHaveLength(often.length);
    for (let index = 0; index < 50_000; index += 1) keep(`/api/gov/laws?q=${index}`);
    expect(often.filter(has)).toHaveLength(often.length);
  });

  test('a crawler that takes every page once sweeps nothing out that is read often', () => {
    const often = Array.from({ length: 500 }, (_, index) => `/api/gov/laws/often${index}`);
    for (const key of often) keep(key);
    expect(often.filter(has)).toHaveLength(often.length);
    for (let index = 0; index < 100_000; index += 1) keep(`/api/gov/laws/rare${index}`);
    expect(often.filter(has)).toHaveLength(often.length);
    expect(memory.bytes).toBeLessThanOrEqual(LIMIT);
  });

  test('compressed variants count, and a version that has grown is weighed anew', () => {
    const grown = Array.from({ length: 3_000 }, (_, index) => version(`/api/gov/laws/g${index}`, 4_000));
    for (const each of grown) {
      memory.keep(each);
      const before = memory.bytes;
      each.prepared('br', Buffer.alloc(2_000));
      each.prepared('gzip', Buffer.alloc(2_500));
      memory.reweigh(each);
      expect(memory.bytes).toBeLessThanOrEqual(LIMIT);
      if (memory.size === 1) expect(memory.bytes - before).toBeGreaterThanOrEqual(4_500);
    }
  });

  test('a version that was displaced in the meantime does not come back with its variant', () => {
    const old = version('/api/gov/laws/old', 4_000);
    memory.keep(old);
    memory.keep(version('/api/gov/laws/old', 3_000));
    const before = memory.bytes;
    old.prepared('br', Buffer.alloc(1_000));
    memory.reweigh(old);
    expect(memory.bytes).toBe(before);
  });

  test('what is counted is what is held: no body keeps a larger block alive', async () => {
    const small = version('/api/gov/laws/small', 1_500);
    expect(small.plain.body.buffer.byteLength).toBe(1_500);
    const [compressed] = await Promise.all([promisify(gzip)(small.plain.body)]);
    small.prepared('gzip', compressed);
    const { body } = small.variant('gzip') ?? small.plain;
    expect([body.length < 200, body.buffer.byteLength]).toEqual([true, body.length]);
  });

  test('no single answer takes more than an eighth of its share; a very long address is not kept', () => {
    keep('/api/gov/laws/huge', LIMIT / 4);
    expect(has('/api/gov/laws/huge')).toBe(false);
    const long = `/api/gov/laws?q=${'x'.repeat(3_000)}`;
    expect(keep(long)).toBe(false);
    expect(has(long)).toBe(false);
    expect(memory.bytes).toBe(0);
  });

  test('after the time to recheck a version is read anew, changed or not', () => {
    memory = new ResponseCache(generations, LIMIT, 5_000);
    keep('/api/gov/laws');
    expect([
      memory.lookUp('/api/gov/laws', 4_999) !== undefined,
      memory.lookUp('/api/gov/laws', 5_000),
    ]).toEqual([true, undefined]);
  });
});

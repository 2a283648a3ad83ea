import { join } from 'node:path';
import { samples } from '../../../src/demo/entries';
import { UNVERIFIED_LAWS } from '../../../src/demo/entries/laws';
import { UNVERIFIED_EVENTS } from '../../../src/demo/entries/news';
import { OFFICE } from '../../../src/demo/people';
import type { Sample } from '../../../src/demo/sample';
import { pastOf } from '../../../src/demo/signatures/seen-notices';
import { stepsTo } from '../../../src/demo/steps';

const SOURCES = join(__dirname, '../../../src/demo');
const ALL: readonly Sample[] = samples(SOURCES).flatMap(({ entries }) => entries);
const NOW = new Date('2026-01-01T00:00:00Z');
const actsOf = (sample: Sample) => stepsTo(sample, 'th', NOW).map(({ act }) => act);

test('every sample is known again by a slug of its own', () => {
  const slugs = ALL.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
});

test('what nobody has verified gets no publishing signature', () => {
  for (const sample of [...UNVERIFIED_LAWS, ...UNVERIFIED_EVENTS]) {
    expect([sample.slug, actsOf(sample)]).toEqual([sample.slug, expect.not.arrayContaining(['publish'])]);
    expect(actsOf(sample)).not.toContain('schedule');
  }
});

test('what waits is signed after all else, and an entry with a newer draft in its first version before', () => {
  for (const sample of ALL) {
    const [past, whole] = [actsOf(pastOf(sample)), actsOf(sample)];
    expect(whole.slice(0, past.length)).toEqual(past);
    if (/^(?:un)?published$/.test(sample.target)) expect(past).toEqual(whole);
    else expect(past.length).toBeLessThan(whole.length + (sample.target === 'draft' ? 1 : 0));
  }
});

test('something waits in every state', () => {
  const targets = new Set(ALL.map(({ target }) => target));
  expect([...targets].sort()).toEqual(
    [
      'approved',
      'cleared',
      'draft',
      'published',
      'published, newer draft submitted',
      'returned',
      'scheduled',
      'submitted',
      'unpublished',
    ].sort(),
  );
});

test('the head never approves what the head reported, and each step has another signer than the one before', () => {
  for (const sample of ALL) {
    const steps = stepsTo(sample, 'th', NOW);
    steps.slice(1).forEach(({ act, by }, position) => {
      // The provincial office has one head, who approves its own entries and weighs them.
      const weighsItsOwn = act === 'weigh' && sample.agency === OFFICE;
      expect(by.key === steps[position]?.by.key).toBe(weighsItsOwn);
    });
  }
});

test('the mandates are published as the documents read, without what the transcription misread', () => {
  const bodies = ALL.map(({ th }) => String(th['body'] ?? '')).join('\n');
  expect(bodies).not.toMatch(/อุกเหิน|อุกฉวิน|ถูกฉ้อฉล|กลับกรอง|เร่ด่วน|การกิจ(?!กรรม)/);
  expect(bodies).toContain('ฉุกเฉิน/เร่งด่วน');
  expect(bodies).toContain('แบบแผน');
});

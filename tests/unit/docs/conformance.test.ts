import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(__dirname, '../../../docs/conformance');
const PAGE = readFileSync(join(DOCS, 'README.md'), 'utf8');
const STATES = ['met', 'in part', 'not here', 'open'];
/** Success criteria of WCAG 2.2 on levels A and AA, by guideline; 4.1.1 was taken out of it. */
const CRITERIA: Readonly<Record<string, readonly string[]>> = {
  A: [
    ...[
      '1.1.1',
      '1.2.1',
      '1.2.2',
      '1.2.3',
      '1.3.1',
      '1.3.2',
      '1.3.3',
      '1.4.1',
      '1.4.2',
      '2.1.1',
      '2.1.2',
      '2.1.4',
    ],
    ...[
      '2.2.1',
      '2.2.2',
      '2.3.1',
      '2.4.1',
      '2.4.2',
      '2.4.3',
      '2.4.4',
      '2.5.1',
      '2.5.2',
      '2.5.3',
      '2.5.4',
      '3.1.1',
    ],
    ...['3.2.1', '3.2.2', '3.2.6', '3.3.1', '3.3.2', '3.3.7', '4.1.2'],
  ],
  AA: [
    ...[
      '1.2.4',
      '1.2.5',
      '1.3.4',
      '1.3.5',
      '1.4.3',
      '1.4.4',
      '1.4.5',
      '1.4.10',
      '1.4.11',
      '1.4.12',
      '1.4.13',
    ],
    ...[
      '2.4.5',
      '2.4.6',
      '2.4.7',
      '2.4.11',
      '2.5.7',
      '2.5.8',
      '3.1.2',
      '3.2.3',
      '3.2.4',
      '3.3.3',
      '3.3.4',
      '3.3.8',
      '4.1.3',
    ],
  ],
};

const rows = PAGE.split('\n').flatMap((line) => {
  const [, criterion = '', level = '', state = '', how = '', shown = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  const [number = ''] = criterion.split(' ');
  return /^\d\.\d\.\d+$/.test(number) ? [{ number, level, state, how, shown }] : [];
});

test('every criterion of WCAG 2.2 on levels A and AA stands there once', () => {
  for (const [level, numbers] of Object.entries(CRITERIA))
    expect(rows.filter((row) => row.level === level).map(({ number }) => number)).toEqual([...numbers]);
  expect(rows).toHaveLength(55);
});

test('each has a state, and what is met or half met says how, and what shows it or that nothing does', () => {
  expect(rows.filter(({ state }) => !STATES.includes(state))).toEqual([]);
  const claims = rows.filter(({ state }) => state === 'met' || state === 'in part');
  expect(claims.filter(({ how, shown }) => how === '' || shown === '')).toEqual([]);
});

/** A test that was renamed or taken out shows nothing any more. */
test('each test that is named is there under that name', () => {
  const named = [...PAGE.matchAll(/\]\((?:\.\.\/)+(tests\/[^)]+)\)\s“([^”]+)”/g)];
  expect(named.length).toBeGreaterThan(30);
  const missing = named.filter(([, file = '', name = '']) => {
    const path = join(DOCS, '../..', file);
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(name);
  });
  expect(missing.map(([link]) => link)).toEqual([]);
});

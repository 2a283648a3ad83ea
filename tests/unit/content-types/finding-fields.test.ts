import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPONENTS, PLUGIN_TYPES } from '#server/content-types/index';

const SOURCE = join(__dirname, '../../../plugins/gov-publishing/server/src/content-types');

const fields = new Set(
  [...PLUGIN_TYPES.map(({ schema }) => schema), ...Object.values(COMPONENTS)].flatMap((schema) =>
    Object.keys(schema.attributes),
  ),
);

/** The paths that checks write out: `blocks('KB-05', 'source.dateTime', …)`, ``blocks('CIO-01', `${path}.termTo`, …)``. */
const written = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [
    ...readFileSync(join(SOURCE, file), 'utf8').matchAll(
      /\b(?:blocks|warns|finding)\(\s*'[A-Z0-9-]+',\s*['`]([^'`]+)['`]/g,
    ),
  ])
  .map((match) => match[1] ?? '');

test('every field that a check names is a field of some form, so that there is something to lead to', () => {
  expect(written.length).toBeGreaterThan(20);
  const unknown = written.filter((path) =>
    path
      .replace(/\$\{[^}]*\}/g, '0')
      .split('.')
      .some((part) => part !== '0' && !fields.has(part)),
  );
  expect(unknown).toEqual([]);
});

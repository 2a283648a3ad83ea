import { join } from 'node:path';

let foreignPackages: (text: string, manifest: object) => string[];

beforeAll(async () => {
  const path = join(__dirname, '../../../scripts/setup/declared-packages.mjs');
  foreignPackages = (await import(path)).foreignPackages;
});

const manifest = { dependencies: { zod: '4.4.3' }, peerDependencies: { '@strapi/utils': '^5.54.0' } };

test('types name no package that is not installed along with them', () => {
  const text = `
    import type { Thing } from 'schema-dts';
    import { z } from 'zod';
    import { errors } from '@strapi/utils/dist/errors';
    import type { Server } from 'node:http';
    export { own } from './own';
    export type Two = import('@types-of/two/deep').Two;
    export * from 'schema-dts';
  `;
  expect(foreignPackages(text, manifest).sort()).toEqual(['@types-of/two', 'schema-dts']);
});

test('what stands beside the package, or is a dependency of it, is not foreign', () => {
  expect(foreignPackages("import { z } from 'zod';\nexport * from '../own';", manifest)).toEqual([]);
});

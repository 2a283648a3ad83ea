import { isBuiltin } from 'node:module';
import ts from 'typescript';

/**
 * @param text a file of types (`.d.ts`)
 * @param manifest the `package.json` of the package that hands it out
 * @returns the packages that it takes types from and that nobody has for having installed this one
 */
export function foreignPackages(text, { dependencies = {}, peerDependencies = {} }) {
  const known = { ...dependencies, ...peerDependencies };
  const named = ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((path) => !path.startsWith('.') && !isBuiltin(path))
    .map((path) => path.split('/', path.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(named)].filter((name) => !Object.hasOwn(known, name));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIBRARY = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * A file that libraries are written into is a copy of them, and MIT and Apache-2.0 ask that their notices go with every copy.
 *
 * @param {string[]} files the files that were written into one
 * @returns {string} name, version, license and notices of each library among them
 * @throws where one brings no license: such a file may not be given out
 */
export function licensesOf(files) {
  const folders = new Set(files.flatMap((file) => LIBRARY.exec(file.replaceAll('\\', '/'))?.[1] ?? []));
  const parts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (!existsSync(join(folder, 'LICENSE'))) throw new Error(`${name} brings no LICENSE`);
    const texts = ['LICENSE', 'NOTICE'].map((file) => join(folder, file)).filter(existsSync);
    const notices = texts.map((file) => readFileSync(file, 'utf8').trim());
    return [`${name} ${version} (${license})`, ...notices].join('\n\n');
  });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `${['browser.mjs holds parts of these libraries.', ...parts.sort()].join(rule)}\n`;
}

import { fileURLToPath } from 'node:url';

/** Folder of the reference site: the top of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

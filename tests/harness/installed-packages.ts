import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PACKAGES = ['packages/transparency-log', 'packages/provenance'].map((name) => join(ROOT, name));
/** What they need of the registry, taken from here: a test asks no network. */
const LIBRARIES = ['zod', 'canonicalize'].map((name) => dirname(require.resolve(`${name}/package.json`)));

/** A folder outside of the repository in which nothing but the packages is installed, from their tarballs. */
export interface InstalledPackages {
  readonly folder: string;
  /** @returns what Node says, given this file of the folder */
  node(...args: readonly string[]): string;
  remove(): void;
}

function npm(args: readonly string[], cwd: string): void {
  // What npm sets for its own scripts would steer this one to the repository.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--silent'], { cwd, env });
}

/** Packs both packages as they are built, and installs them as somebody does who has the tarballs. */
export function installPackages(): InstalledPackages {
  const folder = mkdtempSync(join(tmpdir(), 'gov-packages-'));
  const tarballs = mkdtempSync(join(tmpdir(), 'gov-tarballs-'));
  npm(['pack', ...PACKAGES, ...LIBRARIES, '--ignore-scripts', '--pack-destination', tarballs], folder);
  const files = readdirSync(tarballs).map((name) => join(tarballs, name));
  npm(['init', '--yes'], folder);
  npm(['install', ...files], folder);
  rmSync(tarballs, { recursive: true });
  return {
    folder,
    node: (...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

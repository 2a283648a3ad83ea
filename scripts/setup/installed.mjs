import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './child.mjs';
import { fingerprint } from './fingerprint.mjs';
import { readMark, writeMark } from './mark.mjs';
import { ROOT } from './root.mjs';

const MARK = 'node_modules/.gov-setup';
const LOCK = 'package-lock.json';
/** npm's own record of what it installed. */
const NPM_RECORD = 'node_modules/.package-lock.json';

/** Installs exactly what package-lock.json names, where that is not what stands in node_modules. */
export async function ensureInstalled() {
  const wanted = fingerprint([LOCK]);
  if (existsSync(join(ROOT, 'node_modules')) && readMark(MARK) === wanted) return;
  if (!installedByHand()) {
    console.log('Installing packages (npm ci)…');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    // npm runs this script inside one of its own runs; what that run set must not steer the new one.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)/.test(name)),
    );
    // The tools that build are development packages: a production environment must not leave them out.
    await runToEnd(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      env,
      shell: npm === 'npm.cmd',
    });
  }
  writeMark(MARK, wanted);
}

/** True where somebody ran npm after the lock file was last written: their work is not thrown away. */
function installedByHand() {
  const record = join(ROOT, NPM_RECORD);
  return existsSync(record) && statSync(record).mtimeMs >= statSync(join(ROOT, LOCK)).mtimeMs;
}

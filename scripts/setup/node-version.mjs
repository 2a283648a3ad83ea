import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/** The versions of Node that the repository declares in its package.json, as `>=20.19.0 <=26.x.x`. */
function declared() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [, least, newest] = /^>=(\d+\.\d+\.\d+) <=(\d+)\.x\.x$/.exec(engines.node) ?? [];
  return { least, newest: Number(newest) };
}

/** @returns {boolean} whether a version is as new as another one, part by part */
function reaches(version, least) {
  const [one, other] = [version, least].map((each) => each.split('.').map(Number));
  const at = one.findIndex((part, place) => part !== other[place]);
  return at < 0 || one[at] > other[at];
}

/**
 * @param {string} version that runs
 * @throws {Error} that says which Node runs and what to install
 */
export function requireNode(version = process.versions.node) {
  const { least, newest } = declared();
  const isTooNew = Number(version.split('.')[0]) > newest;
  if (reaches(version, least) && !isTooNew) return;
  const wanted = isTooNew ? `Strapi runs on Node ${newest} at most` : `Node ${least} or later is needed`;
  const install = isTooNew ? newest : least;
  throw new Error(
    `This is Node ${version}; ${wanted}. Get it from https://nodejs.org (or \`nvm install ${install}\`) and run the command again.`,
  );
}

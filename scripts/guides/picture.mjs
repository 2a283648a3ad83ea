import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from '../setup/root.mjs';

const ASSETS = join(ROOT, 'plugins/gov-publishing/assets/guides');
const MAX_BYTES = 40_000;
/** The first in which a picture is small enough: its quality, and how much of its width is kept. */
const WAYS = [
  [72, 1],
  [60, 1],
  [50, 1],
  [40, 1],
  [40, 0.85],
  [30, 0.75],
];

/**
 * @param {Buffer} png of a screen
 * @param {[language: string, page: string, number: number]} place
 * @returns {Promise<number>} its bytes as WebP, in the best quality that is small enough
 * @throws {Error} where it is too large in every one
 */
export async function keepPicture(png, [language, page, number]) {
  const file = fileOf([language, page, number]);
  const { width } = await sharp(png).metadata();
  for (const [quality, kept] of WAYS) {
    const sized = sharp(png).resize({ width: Math.round(width * kept) });
    const bytes = await sized.webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (bytes.length > MAX_BYTES) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return bytes.length;
  }
  throw new Error(`${file} has more than ${MAX_BYTES} bytes.`);
}

/** @returns whether the picture was taken before */
export function isTaken(place) {
  return existsSync(fileOf(place));
}

function fileOf([language, page, number]) {
  return join(ASSETS, language, page, `${number}.webp`);
}

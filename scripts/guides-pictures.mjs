/**
 * Takes the pictures of the guides: starts a fresh demo, opens its admin panel in Chromium as each officer, in Thai and in
 * English, and writes `plugins/gov-publishing/assets/guides/<language>/<page>/<n>.webp`. What is taken stands in
 * `scripts/guides/shots.mjs`. Look at what came of it, then run `UPDATE_DOCS=1 npx jest tests/unit/help`.
 *
 *   npm run guides:pictures              all of them
 *   npm run guides:pictures -- reporter  those of some pages
 *
 * GUIDES_GO_ON=1 keeps the demo and the pictures of a run that was ended half-way, and takes what is missing.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { demoOfPictures } from './guides/demo.mjs';
import { openPanel } from './guides/panel.mjs';
import { SHOTS } from './guides/shots.mjs';
import { isTaken, keepPicture } from './guides/picture.mjs';
import { ROOT } from './setup/root.mjs';

const LANGUAGES = ['th', 'en'];

async function main(pages) {
  const shots = SHOTS.filter(({ page }) => pages.length === 0 || pages.includes(page));
  if (shots.length === 0) throw new Error(`The guide has no pictures of ${pages.join(', ')}.`);
  const folder = join(ROOT, '.tmp/guides');
  const goOn = process.env.GUIDES_GO_ON !== undefined;
  if (!goOn) rmSync(folder, { recursive: true, force: true });
  const demo = await demoOfPictures(folder);
  const panel = await openPanel(demo.url, demo.accountOf);
  const failed = [];
  try {
    for (const language of LANGUAGES)
      for (const { page: name, number, who, size, open } of shots) {
        if (goOn && isTaken([language, name, number])) continue;
        const page = await panel.pageOf(who, language, size);
        try {
          await open(page, demo, language);
          const bytes = await keepPicture(await page.screenshot(), [language, name, number]);
          console.log(`${language}/${name}/${number}: ${Math.round(bytes / 1000)} kB`);
        } catch (error) {
          failed.push(`${language}/${name}/${number}: ${error.message.split('\n')[0]}`);
        }
        await page.context().close();
      }
  } finally {
    await panel.close();
    await demo.stop();
  }
  if (failed.length > 0) throw new Error(`Not taken:\n${failed.join('\n')}`);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
});

/**
 * The walk-through: takes one law through the gate on the running demo (`npm run demo`), says at each step what
 * was done and what the server answered, and ends with exit code 1 where any answer is not the one told here.
 */
import { apiBypasses } from './walkthrough/bypasses-by-api.mjs';
import { bypassesBeside } from './walkthrough/bypasses-beside.mjs';
import { panelBypasses } from './walkthrough/bypasses-by-panel.mjs';
import { chain } from './walkthrough/chain.mjs';
import { databaseBypass } from './walkthrough/bypass-by-database.mjs';
import { readDemo } from './walkthrough/demo.mjs';
import { leaving } from './walkthrough/leaving.mjs';
import { Story } from './walkthrough/story.mjs';

async function main() {
  const demo = await readDemo();
  const story = new Story();
  console.log(`Walking through the demo at ${demo.url}`);
  const law = await chain(demo, story);
  story.chapter('Ten attempts to get round the gate');
  await panelBypasses(demo, story, law);
  await apiBypasses(demo, story, law);
  await databaseBypass(demo, story, law);
  story.chapter('Five attempts to get past beside it');
  await bypassesBeside(demo, story, law);
  await leaving(demo, story, law);
  return story.end();
}

main().then(
  (held) => {
    process.exitCode = held ? 0 : 1;
  },
  (error) => {
    console.error(`\nThe walk-through stopped: ${error.message}`);
    process.exitCode = 1;
  },
);

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountsIn, type Accounts } from './accounts';
import { samples } from './entries';
import { setUpOffice } from './office';
import { pastOf, seeAllNotices } from './signatures/seen-notices';
import { signAll, type Written } from './signatures/signing';
import { write } from './writing';
import { showcase, type Showcase } from './showcase';

export interface DemoOptions {
  /** Where the demo's server listens. */
  readonly url: string;
  /** Folder that keeps the demo's accounts. */
  readonly folder: string;
  /** Folder of these sources, where the texts and lists are. */
  readonly sources: string;
  readonly say: (line: string) => void;
}

export interface Demo {
  readonly accounts: Accounts;
  readonly samples: Showcase;
  /** False where an earlier start had loaded everything. */
  readonly fresh: boolean;
}

/**
 * Fills a running demo site, over HTTP only: whatever it does, an office can do, and what the gate refuses to an
 * office it refuses here. Once everything is loaded, later starts change nothing; ended half-way, it goes on.
 */
export async function loadDemo({ url, folder, sources, say }: DemoOptions): Promise<Demo> {
  const accounts = accountsIn(join(folder, 'accounts.json'), url);
  const done = join(folder, 'loaded.json');
  if (existsSync(done)) return { accounts, samples: showcase(done), fresh: false };
  say('Setting up the office: agencies, roles, accounts, appointments…');
  const office = await setUpOffice(url, accounts, sources);
  const known = new Map<string, string>();
  const all: Written[] = [];
  for (const { title, entries } of samples(sources)) {
    say(`The officers write and sign: ${title}…`);
    const written: Written[] = [];
    for (const sample of entries) written.push(...(await write(office, sources, sample, known)));
    // What waits is signed last: all before it is what the officers have read by then.
    await signAll(
      office,
      accounts,
      written.map((each) => ({ ...each, sample: pastOf(each.sample) })),
    );
    all.push(...written);
  }
  say('The officers read what they were told, and sign what waits today…');
  await seeAllNotices(office);
  await signAll(office, accounts, all);
  writeFileSync(
    done,
    `${JSON.stringify(
      all.map(({ sample, ...rest }) => ({ ...rest, ...short(sample) })),
      null,
      2,
    )}\n`,
  );
  return { accounts, samples: showcase(done), fresh: true };
}

function short({ type, slug, target, shared, th }: Written['sample']): object {
  return { type, slug, target, importance: shared['importance'], title: th['title'] };
}

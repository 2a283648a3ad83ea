import { setTimeout as wait } from 'node:timers/promises';
import type { Office } from '../office';
import { PEOPLE } from '../people';
import type { Sample, Target } from '../sample';

/** What the list of notices says, as far as it is looked at. */
interface Told {
  readonly data: readonly { readonly id: number }[];
  readonly meta: { readonly pagination: { readonly total: number } };
}

/** People are told a round of notices after an act; longer than one, and not for ever. */
const ROUND_MS = 15_000;
const LOOK_EVERY_MS = 3_000;
const PATIENCE_MS = 90_000;

/** Where entries stand that wait for nobody. */
const PAST: readonly Target[] = ['published', 'unpublished'];

/** @returns the sample as far as it is of the past: one that waits has not begun yet, or is published in its first version */
export function pastOf(sample: Sample): Sample {
  if (PAST.includes(sample.target)) return sample;
  return { ...sample, target: sample.target === 'published, newer draft submitted' ? 'published' : 'draft' };
}

/** Has every officer look at what they were told so far, as they do in the panel: an office does not begin with a hundred things unread. */
export async function seeAllNotices(office: Office): Promise<void> {
  await untilAllAreTold(office);
  for (const person of PEOPLE) {
    const session = await office.session(person);
    const [newest] = (await toldTo(office, person)).data;
    if (newest) await session.post('/gov-publishing/notices/seen', { upTo: newest.id });
  }
}

async function untilAllAreTold(office: Office): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  let [last, since] = [-1, Date.now()];
  while (Date.now() < until && Date.now() - since < ROUND_MS) {
    const totals = await Promise.all(
      PEOPLE.map(async (person) => (await toldTo(office, person)).meta.pagination.total),
    );
    const all = totals.reduce((sum, total) => sum + total, 0);
    if (all !== last) [last, since] = [all, Date.now()];
    await wait(LOOK_EVERY_MS);
  }
}

async function toldTo(office: Office, person: (typeof PEOPLE)[number]): Promise<Told> {
  const session = await office.session(person);
  return (await session.get('/gov-publishing/notices', { pageSize: 1 })) as Told;
}

import { subDays } from 'date-fns';
import type { PersonId } from '../../domain/brands';
import { bangkokToday } from '../../domain/thai/dates/bangkok-day';
import { faultText } from '../../faults';
import type { Desk } from '../../signoff/desk/desk';
import type { Strapi } from '../../strapi-boundary';
import { NOTICE_TABLES } from '../tables';
import type { Outbox } from './outbox';

/** When the day's digests are made, Bangkok. */
const CLOCK = '08:30:00+07:00';

/** Once a day, what a person chose not to be told at once, in one mail (08:30 Bangkok). */
export class Digests {
  /** The day whose digests this server has seen to. */
  private doneFor = '';

  constructor(
    private readonly strapi: Strapi,
    private readonly desk: Pick<Desk, 'page'>,
    private readonly outbox: Outbox,
    private readonly now: () => Date,
  ) {}

  async run(): Promise<void> {
    const time = digestTimeBefore(this.now());
    const day = bangkokToday(time);
    if (this.doneFor === day) return;
    const notices = (await this.strapi.db
      .connection(NOTICE_TABLES.notices)
      .where({ mailing: 'daily' })
      .whereNull('mail_id')
      .andWhere('at', '<', time.toISOString())
      .orderBy('id')
      .select('id', 'person_id')) as { id: number; person_id: string }[];
    const persons = new Set([...notices.map(({ person_id }) => person_id), ...(await this.reminded())]);
    for (const personId of persons) {
      const own = notices.filter(({ person_id }) => person_id === personId).map(({ id }) => id);
      try {
        if (own.length > 0 || (await this.waits(personId as PersonId)))
          await this.outbox.digest(personId, day, own);
      } catch (error) {
        // Nobody else's is held up by it; what was to be in it is in tomorrow's.
        this.strapi.log.error(`gov-publishing: no digest for person ${personId}: ${faultText(error)}`);
      }
    }
    this.doneFor = day;
  }

  /** Who chose to hear of the work once a day hears of it every day on which something waits. */
  private async reminded(): Promise<string[]> {
    const rows = (await this.strapi.db
      .connection(NOTICE_TABLES.choices)
      .where({ work: 'daily' })
      .select('person_id')) as { person_id: string }[];
    return rows.map(({ person_id }) => person_id);
  }

  private async waits(personId: PersonId): Promise<boolean> {
    const everything = { agency: null, uid: null, state: null };
    return (await this.desk.page(personId, 'mine', everything, 1, 1)).counts.mine > 0;
  }
}

/** @returns the newest time of a digest that is not to come */
export function digestTimeBefore(now: Date): Date {
  const today = new Date(`${bangkokToday(now)}T${CLOCK}`);
  return today <= now ? today : subDays(today, 1);
}

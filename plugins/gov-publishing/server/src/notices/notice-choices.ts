import type { PersonId } from '../domain/brands';
import type { NoticeKind } from '../domain/notices/notice-kind';
import { currentConnection, type Strapi } from '../strapi-boundary';
import type { Mailing, NoticeChoices } from './contract';
import { NOTICE_TABLES } from './tables';

interface ChoiceRow {
  readonly person_id: string;
  readonly work: Mailing;
  readonly news: Mailing;
}

/** For who never chose: what is to be done is told at once, what has been done once a day. */
const UNCHOSEN: NoticeChoices = { work: 'at_once', news: 'daily' };

/** How each person wants to be told by mail what may be chosen. What is urgent is nobody's to turn off (URG-02). */
export class PersonsChoices {
  constructor(
    private readonly strapi: Strapi,
    private readonly now: () => Date,
  ) {}

  async of(personId: PersonId): Promise<NoticeChoices> {
    const connection = await currentConnection(this.strapi);
    const row = (await connection(NOTICE_TABLES.choices).where({ person_id: personId }).first()) as
      ChoiceRow | undefined;
    return row ? { work: row.work, news: row.news } : UNCHOSEN;
  }

  async choose(personId: PersonId, { work, news }: NoticeChoices): Promise<void> {
    const columns = { work, news, changed_at: this.now().toISOString() };
    const connection = await currentConnection(this.strapi);
    await connection(NOTICE_TABLES.choices)
      .insert({ person_id: personId, ...columns })
      .onConflict(['person_id'])
      .merge(columns);
  }

  /** @returns how a notice of that kind is mailed to the person */
  async mailing(personId: PersonId, { urgency, canWait }: NoticeKind): Promise<Mailing> {
    if (urgency === 'urgent') return 'at_once';
    const chosen = (await this.of(personId))[urgency];
    return chosen === 'at_once' && canWait ? 'daily' : chosen;
  }
}

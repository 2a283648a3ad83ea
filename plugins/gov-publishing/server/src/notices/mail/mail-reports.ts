import { noticeKind } from '../../domain/notices/registry';
import { say } from '../../messages';
import { allAgencies } from '../../people/agencies/agency-tree';
import type { Officers } from '../../people/roster/officers';
import type { PersonId } from '../../domain/brands';
import type { Strapi } from '../../strapi-boundary';
import type { BothLanguages } from '../../domain/text/both-languages';
import type { MailView } from '../contract';
import type { NoticeRow } from '../notice-row';
import { noticeWords } from '../notice-words';
import { NOTICE_TABLES } from '../tables';
import type { MailRow } from './mail-row';

/** Mails that an administrator should know of: given up, tried again after a failure, or with nobody to send them to. */
export class MailReports {
  constructor(
    private readonly strapi: Strapi,
    private readonly officers: Officers,
  ) {}

  async page(page: number, pageSize: number): Promise<MailView[]> {
    const rows = (await this.troubled()
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)) as MailRow[];
    const persons = await this.officers.persons(rows.map(({ person_id }) => person_id as PersonId));
    return Promise.all(
      rows.map(async (mail) => {
        const person = persons.get(mail.person_id as PersonId);
        return {
          id: mail.id,
          person: person ? `${person.name} <${person.email}>` : mail.person_id,
          subject: await this.subject(mail),
          state: mail.state as MailView['state'],
          attempts: mail.attempts,
          madeAt: mail.made_at,
          nextAt: mail.state === 'waiting' ? mail.next_at : null,
          failure: mail.failure,
        };
      }),
    );
  }

  async total(): Promise<number> {
    const [row] = (await this.troubled().count({ total: '*' })) as { total: number | string }[];
    return Number(row?.total ?? 0);
  }

  private async subject({ id, kind }: MailRow): Promise<BothLanguages> {
    const rows = (await this.strapi.db
      .connection(NOTICE_TABLES.notices)
      .where({ mail_id: id })
      .orderBy('id')) as NoticeRow[];
    const [first] = rows;
    const of = async (locale: 'th' | 'en'): Promise<string> => {
      const count = { count: rows.length };
      if (kind === 'digest' || !first || !noticeKind(first.kind))
        return say(locale, 'mail.digest.subject', count);
      return noticeWords(locale, first, await allAgencies(this.strapi), false)?.subject ?? '';
    };
    return { th: await of('th'), en: await of('en') };
  }

  private troubled(): ReturnType<Strapi['db']['connection']> {
    return this.strapi.db
      .connection(NOTICE_TABLES.mails)
      .where(
        (any) =>
          void any
            .whereIn('state', ['failed', 'dropped'])
            .orWhere((tried) => void tried.where({ state: 'waiting' }).andWhere('attempts', '>', 0)),
      );
  }
}

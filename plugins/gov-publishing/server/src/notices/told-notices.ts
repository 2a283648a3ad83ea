import { MAX_ROW_ID } from '../domain/row-id';
import { noticeKind } from '../domain/notices/registry';
import { NO_LOCALE, type GovernedTypes } from '../entries/governed-types';
import type { DocumentId, PersonId } from '../domain/brands';
import type { Addresses } from '../delivery/page-address';
import { allAgencies, type Agency } from '../people/agencies/agency-tree';
import type { Connection, Strapi } from '../strapi-boundary';
import type { BothLanguages } from '../domain/text/both-languages';
import type { NoticeView } from './contract';
import type { NoticeRow } from './notice-row';
import { noticeWords } from './notice-words';
import type { Readership } from './readership';
import { panelPath } from './panel-paths';
import { NOTICE_TABLES } from './tables';

type Builder = ReturnType<Connection>;

export interface ToldPage {
  readonly notices: readonly NoticeView[];
  readonly total: number;
  readonly unseen: number;
}

/**
 * What a person was told, as the panel shows it: newest first, the person's own, and of that what the person may still know of. An office
 * that somebody left is no longer theirs to read about.
 */
export class ToldNotices {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly addresses: Addresses,
    private readonly readership: Readership,
    private readonly now: () => Date,
  ) {}

  /** @returns a page of them, how many there are, and how many were not seen */
  async page(personId: PersonId, page: number, pageSize: number): Promise<ToldPage> {
    const readable = await this.readership.of(personId);
    const rows = (await readable
      .narrow(this.own(personId))
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)) as NoticeRow[];
    const agencies = await allAgencies(this.strapi);
    return {
      notices: rows.flatMap((row) => this.view(row, agencies) ?? []),
      total: await countOf(readable.narrow(this.own(personId))),
      unseen: await countOf(readable.narrow(this.own(personId).whereNull('seen_at'))),
    };
  }

  async unseen(personId: PersonId): Promise<number> {
    const readable = await this.readership.of(personId);
    return countOf(readable.narrow(this.own(personId).whereNull('seen_at')));
  }

  /** @param upTo what was shown: what came since stays unseen */
  async see(personId: PersonId, upTo: number): Promise<void> {
    await this.own(personId)
      .whereNull('seen_at')
      .andWhere('id', '<=', Math.min(upTo, MAX_ROW_ID))
      .update({ seen_at: this.now().toISOString() });
  }

  private view(row: NoticeRow, agencies: readonly Agency[]): NoticeView | undefined {
    const kind = noticeKind(row.kind);
    // Who may read the entry in the panel reads there how it is marked.
    const th = noticeWords('th', row, agencies, false);
    const en = noticeWords('en', row, agencies, false);
    if (!kind || !th || !en) return undefined;
    const type = row.uid === null ? undefined : this.types.get(row.uid);
    const isPublic = kind.target === 'public-page' && type !== undefined && row.document_id !== null;
    const text = (words: typeof th): string => [words.sentence, words.more].filter(Boolean).join(' ');
    return {
      id: row.id,
      kind: kind.name,
      urgency: kind.urgency,
      subject: { th: th.subject, en: en.subject },
      text: { th: text(th), en: text(en) },
      button: { th: th.button, en: en.button } satisfies BothLanguages,
      at: row.at,
      seen: row.seen_at !== null,
      path: isPublic ? null : panelPath(kind.target, row),
      publicUrl: isPublic
        ? this.addresses.page(type, {
            documentId: row.document_id as DocumentId,
            locale: row.locale ?? NO_LOCALE,
          })
        : null,
    };
  }

  private own(personId: PersonId): Builder {
    return this.strapi.db.connection(NOTICE_TABLES.notices).where({ person_id: personId });
  }
}

async function countOf(rows: Builder): Promise<number> {
  const [row] = (await rows.count({ total: '*' })) as { total: number | string }[];
  return Number(row?.total ?? 0);
}

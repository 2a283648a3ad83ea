import type { AgencyCode, EntryKey, PersonId } from '../domain/brands';
import type { NoticeKind, NoticeValues } from '../domain/notices/notice-kind';
import { inParts } from '../database/dialect/statement';
import { keyColumns } from '../delivery/store/signed-store';
import { currentConnection, type Strapi } from '../strapi-boundary';
import type { MailSettings } from './mail/mail-settings';
import type { PersonsChoices } from './notice-choices';
import type { Readership } from './readership';
import { NOTICE_TABLES } from './tables';

/** A notice that is to be told to certain people. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly persons: readonly PersonId[];
  readonly matter: { readonly key: EntryKey | null; readonly agency: AgencyCode | null };
  readonly values: NoticeValues;
  readonly once: string;
}

/** The widest row of a notice, in parameters. */
const COLUMNS = 10;

/** Puts down what people are to be told. Telling the same once more changes nothing, on whichever server. */
export class NoticeWriter {
  constructor(
    private readonly strapi: Strapi,
    private readonly readership: Readership,
    private readonly choices: PersonsChoices,
    private readonly mail: MailSettings,
    private readonly now: () => Date,
  ) {}

  /** @returns the rows of a notice, one for each person who may know of it. Reads only: before the transaction. */
  async rows({ kind, persons, matter, values, once }: Notice): Promise<object[]> {
    const rows: object[] = [];
    for (const personId of new Set(persons)) {
      // Programs write drafts as well, and read no notices.
      if (!/^\d+$/.test(personId) || !(await this.readership.of(personId)).knows(matter)) continue;
      rows.push({
        person_id: personId,
        kind: kind.name,
        ...(matter.key ? keyColumns(matter.key) : { uid: null, document_id: null, locale: null }),
        agency: matter.agency,
        told: JSON.stringify(values),
        once: [kind.name, ...(matter.key ? Object.values(keyColumns(matter.key)) : []), once, personId].join(
          ' ',
        ),
        at: this.now().toISOString(),
        mailing: this.mail.isOn() ? await this.choices.mailing(personId, kind) : 'none',
      });
    }
    return rows;
  }

  /** Writes rows by the connection of the running transaction, or outside of one. */
  async write(rows: readonly object[]): Promise<void> {
    const connection = await currentConnection(this.strapi);
    for (const part of inParts(rows, COLUMNS)) {
      await connection(NOTICE_TABLES.notices)
        .insert([...part])
        .onConflict(['once'])
        .ignore();
    }
  }

  async forget(before: Date): Promise<void> {
    const connection = await currentConnection(this.strapi);
    await connection(NOTICE_TABLES.notices).where('at', '<', before.toISOString()).delete();
  }

  async tell(notices: readonly Notice[]): Promise<void> {
    for (const notice of notices) await this.write(await this.rows(notice));
  }
}

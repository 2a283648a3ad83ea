import type { GovConfig } from '../../config';
import type { DocumentId, EntryKey, PersonId } from '../../domain/brands';
import { noticeKind } from '../../domain/notices/registry';
import { NO_LOCALE, type GovernedTypes } from '../../entries/governed-types';
import type { Addresses } from '../../delivery/page-address';
import { LedgerDamagedError } from '../../errors';
import { say, type Locale } from '../../messages';
import { panelLanguageOf } from '../../people/panel-language';
import { allAgencies, type Agency } from '../../people/agencies/agency-tree';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import type { Desk } from '../../signoff/desk/desk';
import { queryOf, type Row, type Strapi } from '../../strapi-boundary';
import { matterOf, type NoticeRow } from '../notice-row';
import type { Readership } from '../readership';
import { noticeWords } from '../notice-words';
import { NOTICES_PATH, panelPath, registrationPath } from '../panel-paths';
import { NOTICE_TABLES } from '../tables';
import { letterOf, type Letter, type Paragraph } from './letter';
import type { MailRow } from './mail-row';
import type { MailSettings } from './mail-settings';

/** A mail with whom it goes to and how programs are to take it. */
export interface AddressedLetter extends Letter {
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Writes a mail when it is sent, in the language of its reader, of what its reader may still be told then. */
export class LetterWriter {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly scopes: AgencyScopes,
    private readonly readership: Readership,
    private readonly desk: Pick<Desk, 'page'>,
    private readonly addresses: Addresses,
    private readonly settings: MailSettings,
    private readonly site: GovConfig['site'],
    private readonly now: () => Date,
  ) {}

  /** @returns the mail, or why there is nobody to send it to or nothing to say */
  async write(mail: MailRow): Promise<AddressedLetter | { readonly nothing: string }> {
    const personId = mail.person_id as PersonId;
    const person = await queryOf(this.strapi, 'admin::user').findOne({ where: { id: Number(personId) } });
    const rows = await this.told(mail, personId);
    const token = tokenOf(person, rows);
    if (!person || (person['isActive'] !== true && token === null) || person['blocked'] === true)
      return { nothing: 'the account is closed' };
    const to = String(person['email'] ?? '');
    if (to === '') return { nothing: 'the account has no address' };
    const locale = panelLanguageOf(person);
    const agencies = await allAgencies(this.strapi);
    const matters = await Promise.all(rows.map((row) => this.matter(locale, row, agencies, token)));
    const known = matters.filter((matter) => matter !== null);
    const waiting = mail.kind === 'digest' ? await this.waiting(personId) : null;
    if (known.length === 0 && !(waiting && waiting.mine > 0))
      return { nothing: 'nothing of it concerns the person any more' };
    const isUrgent = rows.some(({ kind }) => noticeKind(kind)?.urgency === 'urgent');
    const choicesUrl = isUrgent ? null : this.settings.panel(NOTICES_PATH);
    const [first] = known;
    const digest = waiting && this.digest(locale, waiting, known.length);
    const letter = letterOf({
      locale,
      subject: digest?.subject ?? first?.subject ?? '',
      addressee: await this.addressee(personId, person, rows[0]),
      opening: digest?.opening ?? [],
      paragraphs: [...known, ...(digest?.paragraphs ?? [])],
      site: locale === 'th' ? this.site.nameTh : this.site.nameEn,
      choicesUrl,
    });
    return { ...letter, to, headers: headersOf(isUrgent, choicesUrl) };
  }

  /** What the person may not read any more, because the duty went to somebody else, is not told. */
  private async told({ id }: MailRow, personId: PersonId): Promise<NoticeRow[]> {
    const rows = (await this.strapi.db
      .connection(NOTICE_TABLES.notices)
      .where({ mail_id: id })
      .orderBy('id')) as NoticeRow[];
    const readable = await this.readership.of(personId);
    return rows.filter((row) => readable.knows(matterOf(row)));
  }

  private async matter(
    locale: Locale,
    row: NoticeRow,
    agencies: readonly Agency[],
    token: string | null,
  ): Promise<(Paragraph & { subject: string }) | null> {
    const words = noticeWords(locale, row, agencies, await this.isRestricted(row));
    if (!words) return null;
    const { subject, sentence, more, button } = words;
    return {
      subject,
      lines: more === null ? [sentence] : [sentence, more],
      button,
      url: this.url(row, token),
    };
  }

  private url(row: NoticeRow, token: string | null): string {
    const target = noticeKind(row.kind)?.target ?? 'desk';
    if (target === 'registration' && token !== null) return this.settings.panel(registrationPath(token));
    const type = row.uid === null ? undefined : this.types.get(row.uid);
    if (target === 'public-page' && type && row.document_id !== null) {
      const shown = { documentId: row.document_id as DocumentId, locale: row.locale ?? NO_LOCALE };
      return this.addresses.page(type, shown satisfies Pick<EntryKey, 'documentId' | 'locale'>);
    }
    return encodeURI(this.settings.panel(panelPath(target, row)));
  }

  /** Asked when it is sent: an officer may have marked it since. What is deleted by then says nothing any more, and is taken for marked. */
  private async isRestricted({ uid, document_id, locale }: NoticeRow): Promise<boolean> {
    const type = uid === null ? undefined : this.types.get(uid);
    if (!type || !('restricted' in type.definition.schema.attributes)) return false;
    const where = { documentId: document_id, locale: locale === NO_LOCALE ? null : locale };
    const versions = await queryOf(this.strapi, type.uid).findMany({ where, select: ['id', 'restricted'] });
    return versions.length === 0 || versions.some(({ restricted }) => restricted === true);
  }

  private async addressee(personId: PersonId, person: Row, about: NoticeRow | undefined): Promise<string> {
    const appointments = await this.scopes.inForce(personId).catch(unlessDamaged);
    const own = appointments.find(({ agency }) => agency === about?.agency) ?? appointments[0];
    const name = [person['firstname'], person['lastname']].filter(Boolean).join(' ');
    return own?.position || name || String(person['email']);
  }

  private async waiting(personId: PersonId): Promise<{ mine: number; overdue: number }> {
    const everything = { agency: null, uid: null, state: null };
    return (await this.desk.page(personId, 'mine', everything, 1, 1)).counts;
  }

  private digest(
    locale: Locale,
    { mine, overdue }: { mine: number; overdue: number },
    count: number,
  ): { subject: string; opening: string[]; paragraphs: Paragraph[] } {
    const values = { waiting: mine, overdue, count, at: this.now().toISOString() };
    const desk = {
      lines: [say(locale, 'mail.digest.waiting', values)],
      button: say(locale, 'mail.digest.desk'),
      url: this.settings.panel(panelPath('desk', { uid: null, document_id: null, locale: null })),
    };
    return {
      subject: say(locale, mine > 0 ? 'mail.digest.waiting_subject' : 'mail.digest.subject', values),
      opening: count > 0 ? [say(locale, 'mail.digest.news', values)] : [],
      paragraphs: mine > 0 ? [desk] : [],
    };
  }
}

/** @returns the token of an account that waits to be taken up, where the mail is the invitation; null for any other */
function tokenOf(person: Row | null, rows: readonly NoticeRow[]): string | null {
  const isInvitation = rows.some(({ kind }) => noticeKind(kind)?.target === 'registration');
  const token = person?.['registrationToken'];
  return isInvitation && typeof token === 'string' && token !== '' ? token : null;
}

/** Who is told that the ledger is damaged cannot be called by an office that stands in it. */
function unlessDamaged(error: unknown): readonly never[] {
  if (error instanceof LedgerDamagedError) return [];
  throw error;
}

/** RFC 3834: no machine answers it. RFC 2369: where a reader's program offers to turn it off, which needs a login. */
function headersOf(isUrgent: boolean, choicesUrl: string | null): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    ...(choicesUrl !== null && { 'List-Unsubscribe': `<${choicesUrl}>` }),
    ...(isUrgent && { Importance: 'high', 'X-Priority': '1' }),
  };
}

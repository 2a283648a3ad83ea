import { dialectOf } from '../../database/dialect';
import { keyColumns } from '../../delivery/store/signed-store';
import type { EntryKey, PersonId } from '../../domain/brands';
import type { Reason } from '../../domain/signoff/model';
import { ActRefusedError, DutyError, MalformedError, NotFoundError } from '../../errors';
import type { Officers } from '../../people/roster/officers';
import { currentConnection, inTransaction, type Strapi, type Transaction } from '../../strapi-boundary';
import { lockDocument } from '../../entries/document-lock';
import type { RemarksAnswer } from './contract';
import { hasField } from './field-of';
import type { Place, RemarkReaders } from './remark-readers';
import { threadsOf, type CitationRow, type Mentioned, type RemarkRow } from './remark-rows';
import { REMARK_TABLES } from './tables';

/** So many on one entry are no longer a talk; a program that runs wild ends here. */
const MAX_OF_AN_ENTRY = 1_000;
/** Nobody alone takes the others' room. */
const MAX_OF_A_PERSON = 250;

/** What somebody writes. */
export interface NewRemark {
  readonly text: string;
  readonly field?: string | undefined;
  readonly parent?: number | undefined;
  readonly mentions?: readonly string[] | undefined;
}

/** That people were mentioned, for those who tell them. */
export interface MentionEvent {
  readonly key: EntryKey;
  readonly remarkId: number;
  readonly persons: readonly PersonId[];
  readonly author: { readonly name: string; readonly position: string | null };
}

/** What officers say to each other about a draft. It is no content: nothing that is signed, digested or published reads it. */
export class Remarks {
  constructor(
    private readonly strapi: Strapi,
    private readonly officers: Officers,
    private readonly readers: RemarkReaders,
    private readonly mentioned: (event: MentionEvent) => Promise<void>,
    private readonly now: () => Date,
  ) {}

  /** @throws NotFoundError where the entry has no draft in that language */
  async of(key: EntryKey, personId: PersonId): Promise<RemarksAnswer> {
    await this.readers.draftOf(key);
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(REMARK_TABLES.remarks)
      .where(keyColumns(key))
      .orderBy('id')) as RemarkRow[];
    const citations = (await connection({ link: REMARK_TABLES.citations })
      .join({ said: REMARK_TABLES.remarks }, 'said.id', 'link.remark_id')
      .where(
        Object.fromEntries(
          Object.entries(keyColumns(key)).map(([column, value]) => [`said.${column}`, value]),
        ),
      )
      .orderBy('link.leaf_idx')
      .select('link.remark_id as remark_id', 'link.leaf_idx as leaf_idx')) as CitationRow[];
    return threadsOf(rows, citations, personId);
  }

  /**
   * Keeps a remark, and with it that people were mentioned: in one transaction, so that neither is without the other.
   *
   * @throws MalformedError, NotFoundError, ActRefusedError: each reason against it, nothing written
   */
  async add(key: EntryKey, remark: NewRemark, personId: PersonId): Promise<void> {
    const place = await this.readers.placeOf(key);
    const wrong = this.wrongIn(key, remark);
    if (wrong.length > 0) throw new MalformedError(wrong);
    const persons = await this.persons(key, place, remark.mentions ?? []);
    const author = await this.officers.person(personId);
    const office = await this.readers.office(personId, place);
    await inTransaction(this.strapi, async ({ trx }) => {
      await this.holdDraft(trx, key);
      await this.requireRoom(trx, key, personId, remark.parent);
      const [row] = (await trx(REMARK_TABLES.remarks)
        .insert({
          ...keyColumns(key),
          parent_id: remark.parent ?? null,
          field: remark.field ?? null,
          text: remark.text,
          author_id: personId,
          author_name: author?.name ?? personId,
          author_duty: office?.duty ?? null,
          author_position: office?.position ?? null,
          mentions: JSON.stringify(persons),
          at: this.now().toISOString(),
        })
        .returning(['id'])) as { id: number }[];
      const others = persons.map(({ id }) => id).filter((id) => id !== personId);
      if (!row || others.length === 0) return;
      await this.mentioned({
        key,
        remarkId: row.id,
        persons: others,
        author: { name: author?.name ?? personId, position: office?.position ?? null },
      });
    });
  }

  /** Closes a thread, or opens it again. One that stands so already stays as it is, with the name of who did it first. */
  async resolve(key: EntryKey, id: number, isResolved: boolean, personId: PersonId): Promise<void> {
    const person = await this.officers.person(personId);
    await inTransaction(this.strapi, async ({ trx }) => {
      await this.holdDraft(trx, key);
      const row = await held(trx, key, id);
      if (row.parent_id !== null) throw notHere(id);
      if ((row.resolved_at !== null) === isResolved) return;
      await trx(REMARK_TABLES.remarks)
        .where({ id })
        .update({
          resolved_at: isResolved ? this.now().toISOString() : null,
          resolved_by_id: isResolved ? personId : null,
          resolved_by_name: isResolved ? (person?.name ?? personId) : null,
        });
    });
  }

  /**
   * Takes back one's own words: they are gone, and a line says that something stood there. What an act points to stays, for
   * it is a part of why the entry went back.
   */
  async withdraw(key: EntryKey, id: number, personId: PersonId): Promise<void> {
    await inTransaction(this.strapi, async ({ trx }) => {
      await this.holdDraft(trx, key);
      const row = await held(trx, key, id);
      if (row.author_id !== personId) throw new DutyError([{ code: 'remark.not_yours' }]);
      if (row.withdrawn_at !== null) return;
      const cited = (await trx(REMARK_TABLES.citations).where({ remark_id: id }).first('leaf_idx')) as
        CitationRow | undefined;
      if (cited) throw new ActRefusedError([{ code: 'remark.cited', params: { index: cited.leaf_idx } }]);
      await trx(REMARK_TABLES.remarks)
        .where({ id })
        .update({ text: null, mentions: '[]', withdrawn_at: this.now().toISOString() });
    });
  }

  /** @returns whether somebody wrote a remark on the entry: who may take it back, also where the entry is not theirs to read any more */
  async isBy(key: EntryKey, id: number, personId: PersonId): Promise<boolean> {
    const connection = await currentConnection(this.strapi);
    const own = (await connection(REMARK_TABLES.remarks)
      .where({ ...keyColumns(key), id, author_id: personId })
      .first('id')) as unknown;
    return own !== undefined;
  }

  private wrongIn({ uid }: EntryKey, { text, field, parent }: NewRemark): Reason[] {
    return [
      ...(/\S/.test(text) ? [] : [{ code: 'request.missing', field: 'text', params: { field: 'text' } }]),
      ...(field !== undefined && !hasField(this.strapi, uid, field)
        ? [{ code: 'remark.no_such_field', field: 'field', params: { path: field } }]
        : []),
      // An answer is about what its thread is about.
      ...(field !== undefined && parent !== undefined
        ? [{ code: 'remark.field_of_an_answer', field: 'field' }]
        : []),
    ];
  }

  /** Nobody is mentioned who may not see what they are called to. */
  private async persons(key: EntryKey, place: Place, ids: readonly string[]): Promise<Mentioned[]> {
    const persons: Mentioned[] = [];
    const wrong: Reason[] = [];
    for (const [position, id] of ids.entries()) {
      if (persons.some((each) => each.id === id)) continue;
      const person = await this.readers.one(key, id as PersonId, place);
      if (person) persons.push({ id: id as PersonId, name: person.name });
      else wrong.push({ code: 'remark.may_not_see', field: `mentions.${position}`, params: { id } });
    }
    if (wrong.length > 0) throw new ActRefusedError(wrong);
    return persons;
  }

  private async requireRoom(
    trx: Transaction,
    key: EntryKey,
    personId: PersonId,
    parent: number | undefined,
  ): Promise<void> {
    if (parent !== undefined) {
      const thread = await held(trx, key, parent, 'parent');
      if (thread.parent_id !== null) throw notHere(parent, 'parent');
      if (thread.resolved_at !== null)
        throw new ActRefusedError([{ code: 'remark.closed', field: 'parent' }]);
    }
    if ((await countOf(trx, keyColumns(key))) >= MAX_OF_AN_ENTRY)
      throw new ActRefusedError([{ code: 'remark.too_many', params: { max: MAX_OF_AN_ENTRY } }]);
    if ((await countOf(trx, { ...keyColumns(key), author_id: personId })) >= MAX_OF_A_PERSON)
      throw new ActRefusedError([{ code: 'remark.too_many_of_yours', params: { max: MAX_OF_A_PERSON } }]);
  }

  /** Nobody deletes the draft meanwhile: what is said of one that is gone would stay, and come back with a new one. */
  private async holdDraft(trx: Transaction, key: EntryKey): Promise<void> {
    await lockDocument(trx, key.documentId);
    await this.readers.draftOf(key);
  }
}

async function countOf(trx: Transaction, columns: object): Promise<number> {
  const [row] = (await trx(REMARK_TABLES.remarks).where(columns).count({ total: '*' })) as {
    total: number | string;
  }[];
  return Number(row?.total ?? 0);
}

/** @returns a remark on the entry, which nobody else changes until the transaction ends */
async function held(trx: Transaction, key: EntryKey, id: number, field = 'id'): Promise<RemarkRow> {
  const there = (): ReturnType<Transaction> => trx(REMARK_TABLES.remarks).where({ ...keyColumns(key), id });
  await dialectOf(trx).lockRows(there());
  const row = (await there().first()) as RemarkRow | undefined;
  if (!row) throw notHere(id, field);
  return row;
}

function notHere(id: number, field = 'id'): NotFoundError {
  return new NotFoundError([{ code: 'remark.not_here', field, params: { id } }]);
}

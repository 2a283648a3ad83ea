import { APPOINTMENT_UID } from '../content-types/uids';
import { attributeNamed } from '../domain/schema/attribute';
import { bangkokToday } from '../domain/thai/dates/bangkok-day';
import type { Locale } from '../messages';
import { Pacer } from '../pacer';
import { hasDrafts, modelOf, queryOf, type Row, type Strapi } from '../strapi-boundary';
import { isAccount, namedType, nameIn, type NamedType } from './relation-names';
import { foldName, writtenNames } from './written-names';

/** A row that another entry can point at, by what people write of it. */
export interface WrittenRow {
  readonly documentId: string;
  /** As the panel names it where it is chosen. */
  readonly name: string;
  /** Folded as `foldName` does. */
  readonly spellings: readonly string[];
}

/** For whom rows are looked for. */
export interface Wanted {
  /** What the person may read of the type, as a filter. */
  readonly mayRead: object;
  readonly locale: string | null;
  /** Whose entry points at them: an officer who answers for it is one of this agency. */
  readonly agency: string;
  readonly language: Locale;
  /** By what a row is called whose type says nothing of it. */
  readonly titles: readonly string[];
}

/** Rows that are read at once. */
const PAGE = 1_000;
const ACCOUNT = ['firstname', 'lastname', 'email'] as const;

/** @returns the fields that say what a row is called: who may not read them is told nothing by it */
export function nameFields(uid: string, titles: readonly string[]): readonly string[] {
  const chosenBy = namedType(uid)?.chosenBy;
  return chosenBy ? [...new Set([...chosenBy.name, ...chosenBy.written.flat()])] : titles;
}

/** @returns all rows of a type that a person may point at, by what they are called */
export async function writtenRows(
  strapi: Strapi,
  uid: string,
  { mayRead, locale, agency, language, titles }: Wanted,
  now: Date,
): Promise<WrittenRow[]> {
  const type = namedType(uid) ?? null;
  const model = modelOf(strapi, uid);
  const fields = nameFields(uid, titles).filter((field) => attributeNamed(model, field) !== undefined);
  const accounts = fields.filter((field) => isAccount(attributeNamed(model, field)));
  const select = ['id', 'documentId', ...fields.filter((field) => !accounts.includes(field))];
  const populate = Object.fromEntries(accounts.map((field) => [field, { select: ACCOUNT }]));
  const $and = [
    mayRead,
    ...(hasDrafts(strapi, uid) ? [{ publishedAt: null }] : []),
    ...(locale === null ? [] : [{ locale }]),
    ...(uid === APPOINTMENT_UID ? inOffice(agency, now) : []),
  ];
  const pacer = new Pacer();
  const found: WrittenRow[] = [];
  for (let last = 0; ;) {
    const rows = await queryOf(strapi, uid).findMany({
      where: { $and: [...$and, { id: { $gt: last } }] },
      select,
      populate,
      orderBy: { id: 'asc' },
      limit: PAGE,
    });
    found.push(...rows.map((row) => written(type, row, language, titles)));
    if (rows.length < PAGE) return found;
    last = Number(rows.at(-1)?.['id']);
    await pacer.pause();
  }
}

/** @returns what people write of a row that is none yet, by what it says */
export function writtenRow(
  uid: string,
  row: Row,
  language: Locale,
  titles: readonly string[],
): Pick<WrittenRow, 'name' | 'spellings'> {
  return written(namedType(uid) ?? null, row, language, titles);
}

/** Who answers for an entry is of its own agency, and in office. */
function inOffice(agency: string, now: Date): object[] {
  return [
    { agency: { documentId: agency } },
    { revokedAt: null },
    { $or: [{ to: null }, { to: { $gte: bangkokToday(now) } }] },
  ];
}

function written(type: NamedType | null, row: Row, language: Locale, titles: readonly string[]): WrittenRow {
  const documentId = String(row['documentId']);
  if (!type) {
    const name = titles.map((field) => row[field]).find((each) => typeof each === 'string') ?? '';
    return { documentId, name, spellings: name === '' ? [] : [foldName(name)] };
  }
  // As the panel names it, in either language: who copies it from there is understood.
  const names = (['th', 'en'] as const).map((each) => foldName(nameIn(type, row, each)));
  return {
    documentId,
    name: nameIn(type, row, language),
    spellings: [...new Set([...writtenNames(type, row), ...names])].filter((each) => each !== ''),
  };
}

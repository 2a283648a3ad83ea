import type { GovernedTypes } from '../../../entries/governed-types';
import { foldName } from '../../../relations/written-names';
import { nameFields, writtenRows, type WrittenRow } from '../../../relations/written-rows';
import { modelOf, queryOf, type Strapi } from '../../../strapi-boundary';
import type { Destination } from '../draft-writer';
import { isOfMany } from './cells';
import type { ContentField } from './content-fields';
import type { ReadValue } from './read-value';

/** What the person who brings a file in may read of a type, as a filter; null where nothing. */
export type MayRead = (uid: string, fields: readonly string[]) => Promise<object | null>;

/** So many of the rows that a name may mean are named. */
const CANDIDATES = 5;
/** A shorter name stands in too many others to say which were meant. */
const LEAST_OF_A_NAME = 3;
/** Letters of all names in one cell: each of them is looked for. */
const MAX_NAMES = 10_000;

interface NamedRows {
  readonly rows: readonly WrittenRow[];
  readonly bySpelling: ReadonlyMap<string, readonly WrittenRow[]>;
}

/** Finds the rows that cells name, among those that the person could choose in the form. Nothing is guessed. */
export class RelationReader {
  private readonly known = new Map<string, Promise<NamedRows | null>>();
  private readonly languages = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly to: Destination,
    private readonly mayRead: MayRead,
    private readonly now: () => Date,
  ) {}

  /** @returns what a field is to point at, or what is wrong with the name in the cell */
  async read(field: ContentField, text: string): Promise<ReadValue> {
    if (text.length > MAX_NAMES) return { code: 'import.cell.too_long', params: { max: MAX_NAMES } };
    const target = String(field.attribute.target);
    this.known.set(target, this.known.get(target) ?? this.readAll(target));
    const known = await this.known.get(target);
    if (!known) return { code: 'import.relation.closed' };
    const whole = found(known, text);
    if (!isOfMany(field)) return 'code' in whole ? whole : { value: { documentId: whole.documentId } };
    // A title may hold the sign by which names are divided.
    if (!('code' in whole)) return { value: [{ documentId: whole.documentId }] };
    const ids = new Set<string>();
    for (const name of divided(text)) {
      const one = found(known, name);
      if ('code' in one) return one;
      ids.add(one.documentId);
    }
    return { value: [...ids].map((documentId) => ({ documentId })) };
  }

  /** @returns whether a row can be pointed at from another language of an entry: Strapi ties versions of one language */
  async isIn(target: string, documentId: string, locale: string): Promise<boolean> {
    if (!this.isLocalised(target)) return true;
    const key = `${locale} ${target}`;
    this.languages.set(key, this.languages.get(key) ?? this.written(target, locale));
    return (await this.languages.get(key))?.has(documentId) === true;
  }

  private async readAll(target: string): Promise<NamedRows | null> {
    const titles = this.types.get(target)?.definition.texts.title ?? ['title', 'name'];
    const mayRead = await this.mayRead(target, nameFields(target, titles));
    if (mayRead === null) return null;
    const { agency, locale, language } = this.to;
    const own = this.isLocalised(target) ? locale : null;
    const wanted = { mayRead, locale: own, agency: agency.documentId, language, titles };
    const rows = await writtenRows(this.strapi, target, wanted, this.now());
    const bySpelling = new Map<string, WrittenRow[]>();
    for (const row of rows)
      for (const spelling of row.spellings) {
        const same = bySpelling.get(spelling);
        if (same) same.push(row);
        else bySpelling.set(spelling, [row]);
      }
    return { rows, bySpelling };
  }

  private async written(target: string, locale: string): Promise<ReadonlySet<string>> {
    const rows = await queryOf(this.strapi, target).findMany({
      where: { locale, publishedAt: null },
      select: ['documentId'],
    });
    return new Set(rows.map(({ documentId }) => String(documentId)));
  }

  private isLocalised(target: string): boolean {
    return modelOf(this.strapi, target)?.pluginOptions?.i18n?.localized === true;
  }
}

/** Names are divided by semicolons and lines; a comma stands in many of them. */
function divided(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function found({ rows, bySpelling }: NamedRows, text: string): WrittenRow | { code: string; params: Params } {
  const name = foldName(text);
  const [one, second] = bySpelling.get(name) ?? [];
  if (one && !second) return one;
  const meant = one ? (bySpelling.get(name) ?? []) : nearTo(rows, name);
  const given = text.slice(0, 120);
  if (one) return { code: 'import.relation.several', params: { given, candidates: named(meant) } };
  return meant.length > 0
    ? { code: 'import.relation.unknown_near', params: { given, candidates: named(meant) } }
    : { code: 'import.relation.unknown', params: { given } };
}

type Params = Readonly<Record<string, string>>;

function nearTo(rows: readonly WrittenRow[], name: string): WrittenRow[] {
  if (name.length < LEAST_OF_A_NAME) return [];
  const near: WrittenRow[] = [];
  for (const row of rows) {
    if (row.spellings.some((spelling) => spelling.includes(name))) near.push(row);
    if (near.length > CANDIDATES) break;
  }
  return near;
}

function named(rows: readonly WrittenRow[]): string {
  const names = rows.slice(0, CANDIDATES).map((row) => `“${row.name}”`);
  return `${names.join(', ')}${rows.length > CANDIDATES ? ' …' : ''}`;
}

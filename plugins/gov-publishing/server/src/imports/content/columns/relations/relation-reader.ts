import type { GovernedTypes } from '../../../../entries/governed-types';
import { foldName } from '../../../../relations/written-names';
import { nameFields, writtenRows, type WrittenRow } from '../../../../relations/written-rows';
import { modelOf, queryOf, type Strapi } from '../../../../strapi-boundary';
import type { Destination } from '../../draft-writer';
import type { RowReference } from '../../row-references';
import { isOfMany } from '../cells';
import type { ContentField } from '../content-fields';
import type { FileRow } from './file-rows';
import type { ReadValue } from '../read-value';

/** What the person who brings a file in may read of a type, as a filter; null where nothing. */
export type MayRead = (uid: string, fields: readonly string[]) => Promise<object | null>;

/** So many of the rows that a name may mean are named. */
const CANDIDATES = 5;
/** A shorter name stands in too many others to say which were meant. */
const LEAST_OF_A_NAME = 3;
/** Letters of all names in one cell: each of them is looked for. */
const MAX_NAMES = 10_000;

/** What a name in a cell means: an entry that is there, or a row of the same file by its key of the source. */
export type Pointed = { readonly documentId: string } | RowReference;

/** What a cell may name; of what is, or becomes, a row of the file, with that row's key. */
interface Named extends WrittenRow {
  readonly key?: string;
}

interface NamedRows {
  readonly rows: readonly Named[];
  readonly bySpelling: ReadonlyMap<string, readonly Named[]>;
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
    private readonly file: readonly FileRow[] = [],
  ) {}

  /** @returns a reader that finds rows of the same file as well */
  alongside(file: readonly FileRow[]): RelationReader {
    return new RelationReader(this.strapi, this.types, this.to, this.mayRead, this.now, file);
  }

  /**
   * @param own key of the row in which the cell stands: nothing points at itself
   * @returns what a field is to point at, or what is wrong with the name in the cell
   */
  async read(field: ContentField, text: string, own: string): Promise<ReadValue> {
    if (text.length > MAX_NAMES) return { code: 'import.cell.too_long', params: { max: MAX_NAMES } };
    const target = String(field.attribute.target);
    this.known.set(target, this.known.get(target) ?? this.readAll(target));
    const known = await this.known.get(target);
    if (!known) return { code: 'import.relation.closed' };
    const whole = found(known, text, own);
    if (!isOfMany(field)) return 'code' in whole ? whole : { value: pointedAt(whole) };
    // A title may hold the sign by which names are divided.
    if (!('code' in whole)) return { value: [pointedAt(whole)] };
    const all = new Set<Named>();
    for (const name of divided(text)) {
      const one = found(known, name, own);
      if ('code' in one) return one;
      all.add(one);
    }
    return { value: [...all].map(pointedAt) };
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
    const there = await writtenRows(this.strapi, target, wanted, this.now());
    const rows = target === this.to.type.uid ? this.withFile(there) : there;
    const bySpelling = new Map<string, Named[]>();
    for (const row of rows)
      for (const spelling of row.spellings) {
        const same = bySpelling.get(spelling);
        if (same) same.push(row);
        else bySpelling.set(spelling, [row]);
      }
    return { rows, bySpelling };
  }

  /** A row that came in before is the entry that it became, and is called as either. */
  private withFile(there: readonly WrittenRow[]): Named[] {
    const came = new Map(this.file.map((row) => [row.documentId, row]));
    const entries = there.map((row): Named => {
      const same = came.get(row.documentId);
      return same
        ? { ...row, key: same.key, spellings: [...new Set([...row.spellings, ...same.spellings])] }
        : row;
    });
    return [...entries, ...this.file.filter(({ documentId }) => documentId === '')];
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

const pointedAt = ({ documentId, key }: Named): Pointed =>
  documentId === '' ? { ofRow: key ?? '' } : { documentId };

function found(
  { rows, bySpelling }: NamedRows,
  text: string,
  own: string,
): Named | { code: string; params: Params } {
  const name = foldName(text);
  const all = bySpelling.get(name) ?? [];
  const others = all.filter(({ key }) => key !== own);
  const [one, second] = others;
  if (one && !second) return one;
  const given = text.slice(0, 120);
  if (!one && all.length > 0) return { code: 'import.relation.itself', params: { given } };
  const meant = one ? others : nearTo(rows, name);
  if (one) return { code: 'import.relation.several', params: { given, candidates: named(meant) } };
  return meant.length > 0
    ? { code: 'import.relation.unknown_near', params: { given, candidates: named(meant) } }
    : { code: 'import.relation.unknown', params: { given } };
}

type Params = Readonly<Record<string, string>>;

function nearTo(rows: readonly Named[], name: string): Named[] {
  if (name.length < LEAST_OF_A_NAME) return [];
  const near: Named[] = [];
  for (const row of rows) {
    if (row.spellings.some((spelling) => spelling.includes(name))) near.push(row);
    if (near.length > CANDIDATES) break;
  }
  return near;
}

function named(rows: readonly Named[]): string {
  const names = rows.slice(0, CANDIDATES).map((row) => `“${row.name}”`);
  return `${names.join(', ')}${rows.length > CANDIDATES ? ' …' : ''}`;
}

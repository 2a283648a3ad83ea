import { asRow } from '../../../../strapi-boundary';
import type { Row } from '../../../table/records';
import type { Destination } from '../../draft-writer';
import { keyOf } from '../../source-key';
import type { OtherLanguage, SourceRow } from '../../source-row';
import type { BegunRow } from '../begun-row';
import { isOfMany, isRelation, type Cell } from '../cells';
import type { FileRow } from './file-rows';
import type { Pointed, RelationReader } from './relation-reader';

/** What relations of rows are read with. */
interface RelationContext {
  readonly to: Destination;
  readonly cells: readonly Cell[];
  readonly relations: RelationReader;
  readonly file: readonly FileRow[];
}

/** What the rows of one file point at: entries that are there, and one another. */
export class RowRelations {
  /** Cells that name a row of the file, by the row in which they stand. */
  private readonly named = new Map<BegunRow, { readonly cell: string; readonly key: string }[]>();
  private readonly byKey: ReadonlyMap<string, FileRow>;

  constructor(private readonly context: RelationContext) {
    this.byKey = new Map(context.file.map((row) => [row.key, row]));
  }

  /** @returns a row with what it points at in all its languages; a name that means nothing, or several, is found by its cell */
  async of(begun: BegunRow): Promise<Omit<SourceRow, 'isWrong'>> {
    const { source, row } = begun;
    const first = await this.pointsOf(begun, null);
    const others: OtherLanguage[] = [];
    for (const { locale, values } of source.others) {
      const kept = await this.keptIn(locale, first, row);
      others.push({ locale, values: { ...kept, ...values, ...(await this.pointsOf(begun, locale)) } });
    }
    return { ...source, values: { ...source.values, ...first }, others };
  }

  /**
   * What points at a row that stays out would come in without it, and nobody would know.
   *
   * @returns all rows that stay out
   */
  stayOut(all: readonly BegunRow[]): ReadonlySet<BegunRow> {
    const rows = new Map<string, BegunRow>();
    for (const begun of all) {
      const key = keyOf(begun.source);
      if (!rows.has(key)) rows.set(key, begun);
    }
    const namers = new Map<string, BegunRow[]>();
    for (const [begun, cells] of this.named) for (const { key } of cells) addTo(namers, key, begun);
    const out = new Set(all.filter(({ isWrong }) => isWrong()));
    // Grows while it is walked: what names such a row is such a row.
    for (const begun of out) {
      const key = keyOf(begun.source);
      if (rows.get(key) !== begun || this.byKey.get(key)?.documentId !== '') continue;
      for (const namer of new Set(namers.get(key))) {
        // What came in before is there with it, or points at it when it comes.
        if (this.byKey.get(keyOf(namer.source))?.documentId !== '') continue;
        for (const { cell } of (this.named.get(namer) ?? []).filter((each) => each.key === key))
          namer.fault(cell, 'import.relation.row_stays_out', { row: begun.row.number });
        out.add(namer);
      }
    }
    return out;
  }

  private async pointsOf(begun: BegunRow, language: string | null): Promise<Record<string, unknown>> {
    const { relations, cells } = this.context;
    const { row, source, fault } = begun;
    const values: Record<string, unknown> = {};
    for (const cell of cells.filter((each) => each.language === language && isRelation(each.field))) {
      const text = row.text(cell.key);
      if (text === '') continue;
      const read = await relations.read(cell.field, text, keyOf(source));
      if ('code' in read) {
        fault(cell.key, read.code, read.params);
        continue;
      }
      values[cell.attribute.name] = read.value;
      for (const { ofRow } of [read.value].flat().map(asRow))
        if (typeof ofRow === 'string') addTo(this.named, begun, { cell: cell.key, key: ofRow });
    }
    return values;
  }

  /** What an entry points at it does in each language, where that is there in the language too. */
  private async keptIn(
    locale: string,
    first: Readonly<Record<string, unknown>>,
    row: Row,
  ): Promise<Record<string, unknown>> {
    const kept: Record<string, unknown> = {};
    const { cells } = this.context;
    for (const { key, field } of cells.filter((each) => each.language === null && isRelation(each.field))) {
      const all = [first[field.name] ?? []].flat() as Pointed[];
      const there: Pointed[] = [];
      for (const each of all) if (await this.isIn(field.attribute.target, each, locale)) there.push(each);
      if (there.length < all.length) row.note(key, 'import.relation.other_language', { language: locale });
      if (there.length > 0) kept[field.name] = isOfMany(field) ? there : there[0];
    }
    return kept;
  }

  private isIn(target: string | undefined, pointed: Pointed, locale: string): Promise<boolean> {
    if ('ofRow' in pointed)
      return Promise.resolve(this.byKey.get(pointed.ofRow)?.languages.includes(locale) === true);
    return this.context.relations.isIn(String(target), pointed.documentId, locale);
  }
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

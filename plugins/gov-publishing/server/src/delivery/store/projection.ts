import { LEDGER_FIELDS, publicFieldsOf, type PublicFields } from '../../content-types/presentation';
import type { AgencyCode } from '../../domain/brands';
import type { Json, JsonObject, Snapshot } from '../../domain/content/snapshot';
import { thaiSortKey } from '../../domain/thai/sort-key';
import { repairThai } from '../../domain/thai/text';
import type { GovernedType } from '../../entries/governed-types';
import { asRow, knownModel, type Strapi } from '../../strapi-boundary';

/** What filters and sorting work on: public scalar fields of the signed snapshot, and sort keys of its texts. */
export interface Projection {
  readonly fields: Readonly<Record<string, Json>>;
  /** Thai sort keys: plain byte order of these is dictionary order, on SQLite and PostgreSQL alike. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Texts longer than this are not sorted by what follows. */
const SORTED_CHARACTERS = 200;
/** Thai and Latin need three for each; letters that fall apart into many would not fit into an index of PostgreSQL. */
const KEY_CHARACTERS = 640;

/** @returns the Thai sort key by which a text is sorted and found "from … to …"; of its first 200 characters. */
export function sortKeyOf(text: string): string {
  const key = thaiSortKey(repairThai([...text].slice(0, SORTED_CHARACTERS).join('')));
  return [...key].slice(0, KEY_CHARACTERS).join('');
}

/** @returns the fields open to the public query of a type: its scalars, what follows from them, and the dates that the ledger gives. */
export function queryableFields(strapi: Strapi, type: GovernedType): PublicFields {
  return { ...scalarFields(strapi, type), ...computedFields(type), ...LEDGER_FIELDS };
}

/** @returns the fields of a type that are made of signed ones */
function computedFields({ definition }: GovernedType): PublicFields {
  const all = Object.entries(definition.computed ?? {});
  return Object.fromEntries(all.map(([name, { type }]) => [name, type]));
}

/** @returns what follows from the content of an entry, by the fields that its type computes */
export function computedIn({ definition }: GovernedType, content: JsonObject): Record<string, Json> {
  const all = Object.entries(definition.computed ?? {});
  return Object.fromEntries(all.map(([name, field]) => [name, field.of(content)]));
}

/** @returns the public scalar fields of a type, mandated or the host app's. */
export function scalarFields(strapi: Strapi, type: GovernedType): PublicFields {
  const { publicFields } = type.definition;
  if (publicFields) return publicFields;
  // What the host app's own schema keeps private stays private here too.
  return publicFieldsOf(knownModel(strapi, type.uid));
}

/** @returns the code of the agency that a signed snapshot names, or null. */
export function agencyIn(snapshot: Snapshot, attribute: string): AgencyCode | null {
  const code = asRow(asRow(snapshot.content[attribute])['label'])['code'];
  return typeof code === 'string' ? (code as AgencyCode) : null;
}

/**
 * @param computed as `computedIn` has it
 * @returns the projection of a snapshot that the ledger dates
 */
export function project(
  snapshot: Snapshot,
  fields: PublicFields,
  dates: { readonly datePosted: string; readonly dateModified: string },
  computed: Readonly<Record<string, Json>> = {},
): Projection {
  const values: Record<string, Json> = {};
  const keys: Record<string, string> = {};
  const content = { ...snapshot.content, ...computed };
  for (const [name, kind] of Object.entries(fields)) {
    const value = name in dates ? dates[name as keyof typeof dates] : content[name];
    if (value === undefined || value === null) continue;
    values[name] = value;
    if (typeof value === 'string' && (kind === 'string' || kind === 'text')) {
      keys[name] = sortKeyOf(value);
    }
  }
  return { fields: values, keys };
}

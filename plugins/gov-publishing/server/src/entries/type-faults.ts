import { AGENCY_UID } from '../content-types/uids';
import { IMPORTANCE } from '../domain/signoff/dossier/importance';

/** What the host app's configuration says of a type: which of its attributes the sign-off rules read. */
export interface TypeOptions {
  readonly agency?: string;
  readonly importance?: string | undefined;
}

/** Names of the attributes by which the rules read an entry; `importance` is null where the type has none. */
export interface RuleAttributes {
  readonly agency: string;
  readonly importance: string | null;
}

/** A content type of Strapi, as far as it is judged here. */
export interface JudgedSchema {
  readonly kind?: string;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly attributes: Readonly<Record<string, JudgedAttribute | undefined>>;
}

interface JudgedAttribute {
  readonly type?: string;
  readonly private?: boolean;
  readonly relation?: string;
  readonly target?: string;
  readonly mappedBy?: string;
  readonly enum?: readonly string[];
}

/** Whether an entry may harm the province's image; no configuration renames it. */
const PROVINCE_IMAGE = 'affectsProvinceImage';

/** @returns the attributes by which the rules read a type: those configured, else those of the usual names */
export function ruleAttributes(schema: JudgedSchema, options: TypeOptions): RuleAttributes {
  return {
    agency: options.agency ?? 'agency',
    importance: options.importance ?? ('importance' in schema.attributes ? 'importance' : null),
  };
}

/**
 * A rule that reads an attribute which is not there, or which never has the values it looks for, does not fail: it is
 * silently absent, and an important entry goes out without the governor. So each name is held against the schema
 * before the server starts.
 *
 * @returns everything for which this type cannot be kept under the gate, each a sentence that says what to do
 */
export function typeFaults(schema: JudgedSchema, options: TypeOptions): string[] {
  const names = ruleAttributes(schema, options);
  const read = [names.agency, names.importance ?? '', PROVINCE_IMAGE];
  return [
    ...kindFaults(schema),
    ...agencyFaults(names.agency, schema.attributes[names.agency]),
    ...(names.importance ? importanceFaults(names.importance, schema.attributes[names.importance]) : []),
    ...imageFaults(schema.attributes[PROVINCE_IMAGE]),
    ...[...new Set(read)].filter((name) => schema.attributes[name]?.private === true).map(privateFault),
  ];
}

function kindFaults({ kind, options }: JudgedSchema): string[] {
  const faults: string[] = [];
  if (kind !== undefined && kind !== 'collectionType')
    faults.push(
      'it is a single type, whose one entry has neither a list nor an address in the public API. Make it a collection type.',
    );
  if (options?.draftAndPublish !== true)
    faults.push(
      'it has draft and publish switched off: everything saved would be public at once. Set "options.draftAndPublish" to true in its schema.',
    );
  return faults;
}

function agencyFaults(name: string, attribute: JudgedAttribute | undefined): string[] {
  const mend = `add a many-to-one relation to ${AGENCY_UID}, or name the one it has in governed[…].agency.`;
  if (!attribute) return [`it has no attribute "${name}". Nobody could sign for it: ${mend}`];
  if (attribute.type !== 'relation')
    return [
      `its "${name}" is a ${attribute.type ?? 'thing'}, not a relation. Nobody could sign for it: ${mend}`,
    ];
  if (attribute.target !== AGENCY_UID)
    return [
      `its "${name}" leads to ${attribute.target ?? 'any type'}, not to agencies. Nobody could sign for it: ${mend}`,
    ];
  if (attribute.relation !== 'manyToOne' || attribute.mappedBy !== undefined)
    return [
      `its "${name}" is a relation of the kind ${attribute.relation ?? 'unknown'}: an entry belongs to exactly one agency, whose officers sign for it. Make it manyToOne.`,
    ];
  return [];
}

function importanceFaults(name: string, attribute: JudgedAttribute | undefined): string[] {
  const wanted = `an enumeration of ${IMPORTANCE.join(', ')}`;
  const mend = `No entry would ever wait for the governor: give it ${wanted}, or name another attribute in governed[…].importance.`;
  if (!attribute) return [`it has no attribute "${name}", which governed[…].importance names. ${mend}`];
  if (attribute.type !== 'enumeration')
    return [`its "${name}" is a ${attribute.type ?? 'thing'}, not ${wanted}. ${mend}`];
  const values = attribute.enum ?? [];
  const unknown = values.filter((value) => !IMPORTANCE.some((known) => known === value));
  if (unknown.length > 0)
    return [`its "${name}" has values that no rule knows: ${unknown.join(', ')}. ${mend}`];
  const missing = IMPORTANCE.filter((value) => !values.includes(value));
  return missing.length > 0 ? [`its "${name}" lacks ${missing.join(', ')}. ${mend}`] : [];
}

function imageFaults(attribute: JudgedAttribute | undefined): string[] {
  if (!attribute || attribute.type === 'boolean') return [];
  return [
    `its "${PROVINCE_IMAGE}" is a ${attribute.type ?? 'thing'}; the rules read it as a boolean. Make it one, or give the attribute another name.`,
  ];
}

function privateFault(name: string): string {
  return (
    `its "${name}" is private, and what is private is not signed: who may sign, and who else has to, could be changed ` +
    'under a signature. Remove "private" from it.'
  );
}

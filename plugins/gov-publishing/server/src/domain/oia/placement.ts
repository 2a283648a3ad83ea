import { isJsonObject } from '../content/snapshot-shape';
import type { JsonObject } from '../content/snapshot';
import { oiaSection, OIA_SECTION_IDS, type OiaSectionId } from './sections';

/** The field in which an officer adds sections to those that follow from what an entry is. */
export const CHOSEN_SECTIONS = 'oiaSections';

/** What a type says of the Act: under which sections its entries stand by what they are. As data, so that it can be compared. */
export interface OiaRule {
  /** Of every entry of the type. */
  readonly always?: readonly OiaSectionId[];
  /** By a choice: `{ field: 'kind', sections: { structure: ['s7_1'] } }`. */
  readonly by?: {
    readonly field: string;
    readonly sections: Readonly<Record<string, readonly OiaSectionId[]>>;
  };
  /** Field with the reason why the agency has no such information: such an entry is a statement, and no information. */
  readonly notHeld?: string;
  /** Entries in which a field has this value say where and how the agency is asked for information. */
  readonly centre?: { readonly field: string; readonly value: string };
}

/** Whether a section was chosen by an officer, or follows from what the entry is. */
export interface Placed {
  readonly chosen: readonly OiaSectionId[];
  readonly byRule: readonly OiaSectionId[];
}

/**
 * @param content as it was signed
 * @returns the sections under which an entry stands
 */
export function placedUnder(rule: OiaRule | null, content: JsonObject): Placed {
  const rows = content[CHOSEN_SECTIONS];
  const chosen = (Array.isArray(rows) ? rows : []).flatMap(
    (row) => (isJsonObject(row) && oiaSection(row['section'])?.id) || [],
  );
  const value = rule?.by && content[rule.by.field];
  const sections = rule?.by?.sections ?? {};
  const byChoice = typeof value === 'string' && Object.hasOwn(sections, value) ? sections[value] : undefined;
  const byRule = [...(rule?.always ?? []), ...(byChoice ?? [])];
  return { chosen: inOrder(chosen), byRule: inOrder(byRule) };
}

/** @returns the sections of an entry as one text, `s7_4 s9_8`: what lists and the index look for; null where it has none */
export function sectionsText(rule: OiaRule | null, content: JsonObject): string | null {
  const { chosen, byRule } = placedUnder(rule, content);
  return inOrder([...chosen, ...byRule]).join(' ') || null;
}

/** @returns why an entry says that the agency has no such information, or null where it is information itself */
export function notHeldBecause(rule: OiaRule | null, content: JsonObject): string | null {
  const reason = rule?.notHeld === undefined ? undefined : content[rule.notHeld];
  return typeof reason === 'string' && reason.trim() !== '' ? reason : null;
}

function inOrder(ids: readonly OiaSectionId[]): OiaSectionId[] {
  return OIA_SECTION_IDS.filter((id) => ids.includes(id));
}

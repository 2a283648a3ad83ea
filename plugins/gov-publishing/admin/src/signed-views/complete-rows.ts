import type { JsonValue } from '../api/dossier-model';
import { visibleText, type VisibleRun } from './visible-text';

/** One value of what is signed. */
export interface CompleteRow {
  /** As it stands in what is signed, e.g. `content.source.url`. */
  readonly path: string;
  /** The same without the envelope's own word, for its name in words: `source.url`. */
  readonly field: string;
  readonly runs: readonly VisibleRun[];
  /** The code, where the value is one of a list. */
  readonly code: string | null;
}

/**
 * @param snapshot canonical text of what is signed
 * @param codes paths in the content whose values are codes of a list
 * @returns every value of it, none left out and none rewritten; what holds nothing stands as `{}` or `[]`
 */
export function completeRows(snapshot: string, codes: readonly string[]): CompleteRow[] {
  const coded = new Set(codes);
  return scalarsIn(JSON.parse(snapshot) as JsonValue, []).map(({ steps, value }) => {
    const path = steps.join('.');
    const field = steps[0] === 'content' ? steps.slice(1).join('.') : path;
    const isCode = steps[0] === 'content' && coded.has(field) && typeof value === 'string';
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return { path, field, runs: visibleText(text), code: isCode ? value : null };
  });
}

interface Scalar {
  readonly steps: readonly string[];
  readonly value: JsonValue;
}

function scalarsIn(value: JsonValue, steps: readonly string[]): Scalar[] {
  if (typeof value !== 'object' || value === null) return [{ steps, value }];
  const members = Object.entries(value as Readonly<Record<string, JsonValue>>);
  if (members.length === 0) return [{ steps, value }];
  return members.flatMap(([name, member]) => scalarsIn(member, [...steps, name]));
}

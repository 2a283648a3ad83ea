import type { JsonObject } from '../../domain/content/snapshot';
import { textIn } from '../model/item-values';

/** @returns the keywords of a dataset, each once */
export function keywordsOf(item: JsonObject): string[] {
  const words = (textIn(item, 'keywords') ?? '').split(/[,;，、\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** @returns the list, or null for one with nothing in it: then there is nothing to say */
export function listed<Value>(values: readonly Value[]): readonly Value[] | null {
  return values.length === 0 ? null : values;
}

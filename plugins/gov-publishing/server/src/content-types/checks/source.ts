import type { Finding } from '../../domain/content/finding';
import { textOf, valuesOf, type Values } from '../model/values';
import { blocks } from './check';

/** The keys of the messages for the three ways in which a source may be lacking. */
interface SourceMessages {
  readonly missing: string;
  readonly unnamed: string;
  readonly untraceable: string;
}

/**
 * A source is a name, and an address or citation by which a reader finds it.
 * @returns one finding that says what is lacking, or none.
 */
export function sourceFindings(entry: Values, requirement: string, messages: SourceMessages): Finding[] {
  const source = valuesOf(entry['source']) ?? {};
  const named = textOf(source['name']) !== undefined;
  const traceable = textOf(source['url']) !== undefined || textOf(source['citation']) !== undefined;
  if (!named && !traceable) return [blocks(requirement, 'source', messages.missing)];
  if (!named) return [blocks(requirement, 'source.name', messages.unnamed)];
  if (!traceable) return [blocks(requirement, 'source.url', messages.untraceable)];
  return [];
}

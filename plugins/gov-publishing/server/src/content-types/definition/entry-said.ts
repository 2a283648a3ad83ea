import type { JsonObject } from '../../domain/content/snapshot';
import type { EventFacts } from './calendar';

/** A thing in the words of schema.org, with its `@type`. A type of our own: where the plugin is installed there is no schema-dts. */
export interface LinkedThing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** What an entry says, for the maker that puts it into the words of schema.org. Everything comes from the signed snapshot. */
export interface EntrySaid {
  /** All public fields, as the API gives them. */
  readonly item: JsonObject;
  readonly title: string;
  /** Absolute address of its page. */
  readonly page: string;
  readonly agency: { readonly code: string; readonly name: string } | null;
  /** When and where it goes on, where it is an event. */
  readonly event: EventFacts | null;
  /** What linked data say of every entry: id, address, name, language, dates, publisher, source, files. */
  readonly common: JsonObject;
  /** @returns the body as clean HTML with absolute addresses; empty where there is none */
  readonly html: () => string;
  /** @returns an address of the public API as an absolute one */
  readonly absolute: (path: string) => string;
  /** @returns a choice in words of the entry's language; undefined where it has none */
  readonly choice: (holder: string, field: string, value: string) => string | undefined;
}

import type { SchemaAttribute } from '../../../domain/schema/attribute';
import type { Json, JsonObject } from '../../../domain/content/snapshot';
import type { OpenedData } from '../../../domain/data/opened-data';
import type { GovernedTypes } from '../../../entries/governed-types';
import type { PublicationFacts } from '../../content/publication-facts';
import type { Html } from '../frame/html';
import type { PageAddresses } from '../page-addresses';
import type { PageWords } from '../page-words';

/** A type or a component as its fields are read and named: `law`, `contact-channel`. */
export interface Holder {
  readonly name: string;
  readonly attributes: Readonly<Record<string, SchemaAttribute>>;
}

/** What every part of a page is made with. */
export interface PartContext {
  readonly facts: PublicationFacts;
  readonly words: PageWords;
  readonly addresses: PageAddresses;
  readonly types: GovernedTypes;
  /** When the page is made. */
  readonly now: Date;
  /** What is in the files of data, by the digest of their bytes. */
  readonly data: ReadonlyMap<string, OpenedData>;
  /** The type of the entry. */
  readonly holder: Holder;
  /** @returns a component by its uid; undefined where Strapi knows none */
  readonly component: (uid: string) => Holder | undefined;
  /** Shows the components of a field inside a component; null where there are none. */
  readonly nested: (attribute: SchemaAttribute, value: Json, context: PartContext) => Html | null;
}

/** A component of an entry, as the API gives it. */
export type PartRow = JsonObject;

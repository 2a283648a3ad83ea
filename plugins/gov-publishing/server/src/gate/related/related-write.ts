import type { Row } from '../../strapi-boundary';

/** A write of a type that governed entries are related to, on whichever way it comes. */
export interface RelatedWrite {
  readonly uid: string;
  /** `create`, `update`, `delete`, or an action of the document service. */
  readonly action: string;
  /** Which rows it is about, as the query engine takes it; null where it makes new ones. */
  readonly where: Row | null;
  readonly data: readonly Row[];
  /** Whether what it writes is public at once, where its type has drafts. */
  readonly publishes: boolean;
}

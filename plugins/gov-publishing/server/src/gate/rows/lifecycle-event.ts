import type { Row } from '../../strapi-boundary';

/** A write on its way to the database, as Strapi's query engine announces it. */
export interface LifecycleEvent {
  readonly action: string;
  readonly model: { readonly uid: string };
  readonly params: Row;
  /** Strapi hands the same object to the announcement before a write and to the one after it. */
  readonly state: { draftsDone?: () => Promise<void> };
}

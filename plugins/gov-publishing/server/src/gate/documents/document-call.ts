import type { Row } from '../../strapi-boundary';

/** A call of Strapi's document service on its way through the middlewares. */
export interface DocumentCall {
  readonly uid: string;
  readonly action: string;
  readonly params: Row;
}

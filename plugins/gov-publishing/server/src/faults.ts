import { asRow, type Strapi } from './strapi-boundary';

const LENGTH = 400;

/**
 * @returns what failed, for a log and for an administrator, in one line. Of an error of the database only what the database said: knex
 *   puts the whole statement before it, with what stands in it, and titles and reasons are nobody's in a log.
 */
export function faultText(error: unknown): string {
  const { code, message } = asRow(error);
  const said = typeof message === 'string' ? message : String(error);
  const words = said.slice(said.lastIndexOf(' - ') + 1).replace(/^- /, '');
  const isStatement = /^\s*(?:insert|update|select|delete|with)\b/i.test(said);
  const line = (isStatement ? words : said).replace(/\p{Cc}+/gu, ' ').trim();
  return `${typeof code === 'string' ? `${code}: ` : ''}${line}`.slice(0, LENGTH);
}

/**
 * Keeps what is written out of the database's errors. knex puts the whole statement before them, with every value in it, and Strapi logs
 * them as they are: of a full disk, every title and remark that could not be kept would be read in the log.
 */
export function keepValuesOutOfFaults({ db }: Strapi): void {
  (db.connection.client as { config: { compileSqlOnError?: boolean } }).config.compileSqlOnError = false;
}

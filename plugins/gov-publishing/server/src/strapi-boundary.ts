/**
 * The named boundary with Strapi: everything the plugin takes from Strapi's types passes through here, so
 * that a new Strapi version is met in one file. Strapi types its dynamic content as `any`; here it becomes
 * `Row`, which forces the reader of a row to look before believing.
 */
import type { Core } from '@strapi/strapi';
import { env, errors } from '@strapi/utils';

/** Reads the environment as the host app's configuration files do. */
export const strapiEnv = env;

export type Strapi = Core.Strapi;
/** A row or document as Strapi returns it: nothing about its fields is known. */
export type Row = Readonly<Record<string, unknown>>;
/** Knex, as Strapi holds it. */
export type Connection = Strapi['db']['connection'];
/** A knex transaction. */
export type Transaction = Awaited<ReturnType<ReturnType<Connection['transactionProvider']>>>;
/** The request context of Koa, as Strapi's controllers get it. */
export type HttpContext = Parameters<Core.ControllerHandler>[0];

/** Callbacks of `strapi.db.transaction`; a nested call shares the outermost transaction. */
export interface TransactionScope {
  readonly trx: Transaction;
  readonly onCommit: (callback: () => void) => void;
}

/** The document service of a type whose uid is known at run time only. */
export interface Documents {
  findOne(params: object): Promise<Row | null>;
  findMany(params: object): Promise<Row[]>;
  create(params: object): Promise<Row>;
  update(params: object): Promise<Row | null>;
  publish(params: object): Promise<{ entries: Row[] }>;
  unpublish(params: object): Promise<{ entries: Row[] }>;
  delete(params: object): Promise<{ entries: Row[] }>;
}

/** The query engine of a type whose uid is known at run time only; its writes fire lifecycles. */
export interface Query {
  findOne(params: object): Promise<Row | null>;
  findMany(params: object): Promise<Row[]>;
  count(params: object): Promise<number>;
  create(params: object): Promise<Row>;
  update(params: object): Promise<Row | null>;
}

/** @returns the document service of any type. */
export function documentsOf(strapi: Strapi, uid: string): Documents {
  return strapi.documents(uid as never) as unknown as Documents;
}

/** @returns the query engine of any type. */
export function queryOf(strapi: Strapi, uid: string): Query {
  return strapi.db.query(uid as never) as unknown as Query;
}

/** @returns the value as a row, or an empty row where it is not an object. */
export function asRow(value: unknown): Row {
  return typeof value === 'object' && value !== null ? (value as Row) : {};
}

/** By what a transaction was rolled back, while others still run in it. */
const endedBy = new WeakMap<object, unknown>();

/**
 * Runs in a transaction, shared with one that is already open. A refusal thrown inside rolls the whole back
 * even where an outer caller swallows it: Strapi's nested transactions have no savepoints, and a swallowed
 * inner throw would otherwise be committed by the outermost.
 *
 * What runs beside the refused in the same transaction (the Content Manager's bulk actions) fails of its end, and often
 * sooner than the refusal is through with rolling back: it throws the refusal instead, or the caller would hear a fault.
 */
export async function inTransaction<T>(
  strapi: Strapi,
  run: (scope: TransactionScope) => Promise<T>,
): Promise<T> {
  const result = await strapi.db.transaction(async (scope) => {
    const { trx } = scope;
    try {
      return await run(scope as unknown as TransactionScope);
    } catch (error) {
      if (trx.isCompleted()) throw isRefusal(error) ? error : (endedBy.get(trx) ?? error);
      endedBy.set(trx, error);
      await trx.rollback();
      throw error;
    }
  });
  return result as T;
}

/**
 * Runs in the transaction that is open, where there is one, and in no other even after that one was rolled back. Strapi
 * forgets a transaction as soon as it ends: of several writes that began in it together, those that are slower than the
 * one that was refused would open transactions of their own, and be written although the whole was refused.
 */
export async function boundToOpenTransaction<T>(strapi: Strapi, run: () => Promise<T>): Promise<T> {
  if (!strapi.db.inTransaction()) return run();
  return (await strapi.db.transaction(run as () => Promise<never>)) as T;
}

/** Errors with a status are answers, Strapi's own and the plugin's. */
function isRefusal(error: unknown): boolean {
  return error instanceof errors.ApplicationError;
}

/**
 * @returns the transaction this code runs in, or the plain connection outside of one. SQLite's pool has one
 * connection: a query outside of the open transaction would wait for it for ever.
 */
export async function currentConnection(strapi: Strapi): Promise<Connection> {
  if (!strapi.db.inTransaction()) return strapi.db.connection;
  return (await strapi.db.transaction()).get() as unknown as Connection;
}

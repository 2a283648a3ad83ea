/**
 * The named boundary with Strapi: everything the plugin takes from Strapi's types passes through here, so
 * that a new Strapi version is met in one file. Strapi types its dynamic content as `any`; here it becomes
 * `Row`, which forces the reader of a row to look before believing.
 */
import type { Core } from '@strapi/strapi';
import { env, errors } from '@strapi/utils';
import type { Schema } from './domain/schema/attribute';

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

/** A content type or a component as Strapi registered it. */
export interface Model extends Schema {
  readonly uid: string;
  readonly modelName: string;
  readonly info: { readonly displayName: string; readonly description?: string };
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}

/**
 * @param uid of a content type or a component; it may come from a request: names such as `__proto__`, which every object
 *   of JavaScript answers to, find nothing
 */
export function modelOf(strapi: Strapi, uid: string | undefined): Model | undefined {
  const model =
    uid === undefined ? undefined : (strapi.getModel(uid as never) as unknown as Model | undefined);
  return typeof model === 'object' && 'attributes' in model ? model : undefined;
}

/** @throws Error for a uid that the caller has from Strapi, or from what the start checked, and that is gone all the same */
export function knownModel(strapi: Strapi, uid: string): Model {
  const model = modelOf(strapi, uid);
  if (!model) throw new Error(`gov-publishing: Strapi has no model ${uid}`);
  return model;
}

/** @returns a type with every component that Strapi knows: what checks and the judgement of input walk along */
export function contentModelOf(
  strapi: Strapi,
  uid: string,
): { readonly schema: Schema; readonly components: Readonly<Record<string, Schema>> } {
  return {
    schema: knownModel(strapi, uid),
    components: strapi.components as unknown as Record<string, Schema>,
  };
}

/** @returns true where the entries of a type are drafts until they are published */
export function hasDrafts(strapi: Strapi, uid: string): boolean {
  return modelOf(strapi, uid)?.options?.draftAndPublish === true;
}

/** Where the database keeps an attribute: in a column of the type's own table, or in a table of links. */
export interface StoredAttribute {
  readonly columnName?: string;
  readonly joinTable?: { readonly name: string };
}

/** @returns where the database keeps the attributes of a type or component, by their names */
export function storedAttributes(strapi: Strapi, uid: string): Readonly<Record<string, StoredAttribute>> {
  return (strapi.db.metadata.get(uid)?.attributes ?? {}) as Readonly<Record<string, StoredAttribute>>;
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

import type { Connection, Transaction } from '../../strapi-boundary';
import type { Broadcast } from './broadcast';
import type { SqlText } from './sql-text';

export type Builder = ReturnType<Connection>;
/** A table that is being made. */
type TableBuilder = Parameters<Parameters<Connection['schema']['createTable']>[1]>[0];

/**
 * What is done one after the other, by all servers together. `document` and `password attempts` are a line for each key.
 *
 * - `start`: servers that start at the same moment set up what is missing
 * - `ledger writer`: everything that appends to the ledger
 * - `document`: edits of a document and acts on it
 * - `password attempts`: guesses at one person's password
 */
export type LockName = 'start' | 'ledger writer' | 'document' | 'password attempts';

/** A table whose rows are never changed or removed. */
export interface AppendOnly {
  readonly table: string;
  /** The columns by which a row is found that would be written over. */
  readonly key: readonly string[];
}

/** A condition in SQL; every value is a parameter. */
export interface Condition {
  readonly text: string;
  readonly bindings: readonly string[];
}

/** Strapi's `database.connection`, as far as it says how the database is opened. */
export interface ConnectionConfig {
  client?: string;
  connection?: { filename?: string; options?: object };
  pool?: object;
  acquireConnectionTimeout?: number;
}

/**
 * All that the two databases do differently. Nothing outside of this folder asks which one it is: it asks for what it
 * wants done, and one that needs nothing done for it does nothing.
 */
export interface Dialect {
  readonly sql: SqlText;
  /** By which the servers on one database tell each other what they did; null where there is no other server. */
  readonly broadcast: Broadcast | null;
  /** Takes a lock until the transaction ends. */
  lock(trx: Connection | Transaction, name: LockName, key?: string | number): Promise<void>;
  /** Keeps rows as they are until the transaction ends: who wants to change them waits. */
  lockRows(rows: Builder): Promise<void>;
  /** Adds a column that holds JSON. */
  document(table: TableBuilder, column: string): ReturnType<TableBuilder['text']>;
  /** Has the database itself refuse to change or remove rows of a table, no matter who asks. */
  forbidChange(trx: Connection, table: AppendOnly): Promise<void>;
  /**
   * Makes, where it is missing, the index that finds a run of characters in the search texts without reading them all.
   *
   * @param table the search texts, with `id` and `words`
   */
  indexWords(trx: Connection, table: string): Promise<void>;
  /**
   * Conditions that together hold where every word occurs in `words`. The index only says where to look: whether a word
   * occurs is decided by the text itself, so that both databases agree.
   */
  occurring(words: readonly string[]): Condition[];
  /** @returns the names of a table's indexes */
  indexesOf(connection: Connection, table: string): Promise<string[]>;
  /** Lets the planner learn what is in a table, where an index over an expression is of no use to it before. */
  learn(trx: Connection, table: string): Promise<void>;
  /** Makes a configuration one by which the database is read and nothing else; one in a file is not made by it either. */
  forReading(config: ConnectionConfig): void;
  /** Whether an error says that the database cannot be reached now. */
  saysOutOfReach(error: Error): boolean;
}

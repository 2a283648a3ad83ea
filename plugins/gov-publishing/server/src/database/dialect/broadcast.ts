import type { Connection, Row, Transaction } from '../../strapi-boundary';

/** A connection of its own, apart from the pool, over which messages arrive. */
export interface Listening {
  /** Runs a query over the very connection that listens. */
  run(query: ReturnType<Connection>): Promise<readonly Row[]>;
  end(): Promise<void>;
}

/** What a listener is told. */
export interface Listener {
  readonly message: (text: string | undefined) => void;
  /** Nothing will be heard any more. */
  readonly lost: () => void;
}

/** Messages between the servers on one database. Two sites may share it in schemas of their own: they hear themselves only. */
export interface Broadcast {
  /** Inside a transaction it is sent when, and only if, that commits. */
  send(connection: Connection | Transaction, channel: string, message: string): Promise<void>;
  /** @throws where the connection cannot be made; none is left open then */
  listen(connection: Connection, channel: string, listener: Listener): Promise<Listening>;
}

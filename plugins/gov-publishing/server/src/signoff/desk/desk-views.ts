import type { PersonId } from '../../domain/brands';
import { actsThat } from '../../domain/signoff/acts/registry';
import type { Waiter } from '../../domain/signoff/model';
import { DOSSIER_TABLES } from '../dossier/tables';
import { GATE_TABLES } from '../../gate/documents/tables';
import { codesIn, type Reach } from '../../people/scope/agency-scope';
import type { Connection } from '../../strapi-boundary';
import type { DeskView } from './contract';

/** Acts after which the reporter has to submit again. */
const RETURNS = actsThat(({ leavesAs }) => leavesAs === 'returned');

type Builder = ReturnType<Connection>;

export const DESK_VIEWS: readonly DeskView[] = ['mine', 'agency', 'returned', 'published', 'overdue'];

/** Whose desk it is. */
export interface DeskOwner {
  readonly personId: PersonId;
  /** Each duty with the codes of the agencies in which it may sign. */
  readonly duties: readonly { readonly duty: Waiter; readonly agencies: readonly string[] }[];
  /** Whether what waits for the provincial office's weighing waits for the officer, whatever agency it is of. */
  readonly weighs: boolean;
  /** What the officer may look at without being asked to sign it. */
  readonly reads: Reach;
  /** Instant, ISO 8601 UTC: what is overdue and what was published lately is judged by it, never stored. */
  readonly nowISO: string;
}

const KEY = ['uid', 'document_id', 'locale'] as const;
const LATELY_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * @returns the lines (as `line`) that a view holds. Every view starts from an index on the agency, so that its cost
 *   follows what is in the officer's agencies and not what is in everybody else's.
 */
export function linesIn(view: DeskView, connection: Connection, owner: DeskOwner): Builder {
  const lines = connection({ line: DOSSIER_TABLES.dossiers });
  const { duties, reads, nowISO } = owner;
  switch (view) {
    case 'mine':
      return lines.join(waitingForMe(connection, owner).as('mine'), (on) => onKey(on, 'mine'));
    case 'agency':
      return lines.join(waitingForOthers(connection, owner).as('others'), (on) => onKey(on, 'others'));
    case 'returned': {
      const reported = duties.filter(({ duty }) => duty === 'reporter').flatMap(({ agencies }) => agencies);
      const signed = duties.flatMap(({ agencies }) => agencies);
      // Who signed is told where a signature counts no more; nobody else would look for it.
      return lines.where(
        (either: Builder) =>
          void either
            .where(
              (own: Builder) =>
                void own
                  .whereIn('line.agency', reported)
                  .whereIn('line.last_act', RETURNS)
                  // Corrected already and not submitted again, it is a draft like any other by its state.
                  .whereIn('line.state', ['returned', 'draft']),
            )
            .orWhere((own: Builder) => void own.whereIn('line.agency', signed).whereNotNull('line.voided')),
      );
    }
    case 'published': {
      const since = new Date(Date.parse(nowISO) - LATELY_DAYS * DAY_MS).toISOString();
      return within(lines, 'line.agency', reads)
        .where('line.state', 'published')
        .where('line.last_act_at', '>=', since);
    }
    case 'overdue':
      return within(lines, 'line.agency', reads).where('line.due_at', '<', nowISO);
  }
}

interface KeyJoin {
  on(left: string, right: string): unknown;
}

function onKey(join: KeyJoin, other: string): void {
  for (const column of KEY) join.on(`line.${column}`, `${other}.${column}`);
}

/** An entry that waits for two of the officer's duties is one line. */
function waitingForMe(connection: Connection, owner: DeskOwner): Builder {
  return connection({ waiting: DOSSIER_TABLES.waiting })
    .distinct(KEY.map((column) => `waiting.${column}`))
    .where(forMe(connection, owner));
}

function waitingForOthers(connection: Connection, owner: DeskOwner): Builder {
  const mine = connection({ own: DOSSIER_TABLES.waiting })
    .select(connection.raw('1'))
    .where(forMe(connection, owner, 'own'));
  for (const column of KEY) mine.whereRaw('?? = ??', [`own.${column}`, `waiting.${column}`]);
  const rows = connection({ waiting: DOSSIER_TABLES.waiting }).distinct(
    KEY.map((column) => `waiting.${column}`),
  );
  return within(rows, 'waiting.agency', owner.reads).whereNotExists(mine);
}

/** What a duty of mine is asked for, and drafts of mine that name no agency yet. */
function forMe(
  connection: Connection,
  { personId, duties, weighs }: DeskOwner,
  table = 'waiting',
): (where: Builder) => void {
  return (where) => {
    for (const { duty, agencies } of duties) {
      where.orWhere(
        (one: Builder) => void one.whereIn(`${table}.agency`, [...agencies]).where(`${table}.duty`, duty),
      );
    }
    if (weighs) where.orWhere(`${table}.duty`, 'provincial_office' satisfies Waiter);
    const saved = connection({ edit: GATE_TABLES.edits })
      .select(connection.raw('1'))
      .where('edit.person_id', personId);
    for (const column of KEY) saved.whereRaw('?? = ??', [`edit.${column}`, `${table}.${column}`]);
    where.orWhere((one: Builder) => void one.whereNull(`${table}.agency`).whereExists(saved));
  };
}

function within(lines: Builder, column: string, reads: Reach): Builder {
  return reads === 'everywhere' ? lines : lines.whereIn(column, codesIn(reads));
}

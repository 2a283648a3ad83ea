import { DutyError } from '../../errors';
import { PEOPLE_KINDS, type Counts, type PeopleKind } from '../contract';
import type { Findings } from '../findings';
import { namedColumns, recordsOf } from '../table/records';
import type { Table } from '../table/table';
import { columnsOf } from './columns';
import type { Facts } from './facts';
import { judgeAgencies, type NewAgency } from './judge-agencies';
import { judgeAppointments, type ImportedAppointment } from './judge-appointments';
import { judgeOfficers, type NewOfficer } from './judge-officers';
import { kindsFor, type Powers } from './powers';

/** What a file would write, in this order. */
export interface PeoplePlan {
  readonly agencies: readonly NewAgency[];
  readonly officers: readonly NewOfficer[];
  readonly appointments: readonly ImportedAppointment[];
  readonly counts: Readonly<Record<PeopleKind, Counts>>;
}

const NOT_YOURS: Readonly<Record<PeopleKind, string>> = {
  agencies: 'import.agency.not_yours',
  officers: 'import.officer.not_yours',
  appointments: 'import.appointment.not_yours',
};

/**
 * Refuses rows of a kind that the person may not enter, before they are judged: what a judge says of a row tells whether the
 * account, or the appointment, is there.
 *
 * @throws DutyError
 */
export function refuseForeignKinds(tables: readonly Table[], powers: Powers): void {
  const kinds = kindsFor(powers);
  const foreign = new Set(tables.filter(({ rows }) => rows.length > 1).map(kindOf));
  const refused = PEOPLE_KINDS.filter((kind) => foreign.has(kind) && !kinds.includes(kind));
  if (refused.length > 0) throw new DutyError(refused.map((kind) => ({ code: NOT_YOURS[kind] })));
}

/** @returns what the tables of a file would write; what is wrong with them is found. Reads nothing, writes nothing. */
export function planOf(
  tables: readonly Table[],
  facts: Facts,
  powers: Powers,
  findings: Findings,
): PeoplePlan {
  const byKind = new Map<PeopleKind, Table[]>();
  for (const table of tables) {
    const kind = kindOf(table);
    if (kind !== null) byKind.set(kind, [...(byKind.get(kind) ?? []), table]);
  }
  if (byKind.size === 0) findings.fault({}, 'import.file.unknown');
  else if ([...byKind.values()].flat().every(({ rows }) => rows.length < 2))
    findings.fault({}, 'import.file.nothing');
  const agencies = judgeAgencies(rowsOf('agencies'), facts);
  const officers = judgeOfficers(rowsOf('officers'), facts);
  const added = {
    agencies: new Set(agencies.added.map(({ code }) => code)),
    officers: new Set(officers.added.map(({ email }) => email)),
  };
  const appointments = judgeAppointments(rowsOf('appointments'), facts, added, powers);
  return {
    agencies: agencies.added,
    officers: officers.added,
    appointments: appointments.added,
    counts: {
      agencies: countsOf(agencies),
      officers: countsOf(officers),
      appointments: countsOf(appointments),
    },
  };

  function rowsOf<Kind extends PeopleKind>(kind: Kind) {
    return (byKind.get(kind) ?? []).flatMap((table) => recordsOf(table, columnsOf(kind), findings));
  }
}

/** @returns the kind of which a table has the most headings; null for one that has less than two that any needs */
function kindOf(table: Table): PeopleKind | null {
  const counted = PEOPLE_KINDS.map((kind) => {
    const columns = columnsOf(kind);
    const named = namedColumns(table, columns);
    const needed = columns.filter(({ key, required }) => required && named.has(key));
    return { kind, count: needed.length };
  });
  const best = counted.reduce((most, each) => (each.count > most.count ? each : most));
  return best.count >= 2 ? best.kind : null;
}

function countsOf({ added, present }: { added: readonly unknown[]; present: number }): Counts {
  return { added: added.length, present };
}

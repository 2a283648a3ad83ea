import type { PersonId } from '../../domain/brands';
import {
  type AnyLeaf,
  appointment,
  type AppointmentAct,
  type AppointmentLeaf,
  opensCommitment,
  type PasswordAct,
  type PeopleLeaf,
} from '@gov-publishing/provenance';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { opensSigner, signersOf } from '../../ledger/signer-records';
import { LEDGER_TABLES } from '../../ledger/tables';
import type { Connection } from '../../strapi-boundary';

/** A leaf about people with the opening of its commitments, each believed because it opens them. */
export interface RecordedLeaf<L extends PeopleLeaf = AppointmentLeaf> {
  readonly index: number;
  readonly leaf: L;
  readonly salt: string;
  readonly subjectId: PersonId;
  readonly signerId: PersonId;
  readonly signerName: string;
}

/** Finds leaves about people, each proven to be in the signed tree. One whose openings do not fit is as good as missing. */
export class AppointmentLeaves {
  constructor(private readonly reader: LedgerReader) {}

  /** @returns the leaves of each appointment, ascending, by its document id */
  async of(connection: Connection, documentIds: readonly string[]): Promise<Map<string, RecordedLeaf[]>> {
    const rows = (await connection(LEDGER_TABLES.leaves)
      .where({ kind: appointment.kind })
      .whereIn('document_id', [...new Set(documentIds)])
      .select('idx')) as { idx: number | string }[];
    const byAppointment = new Map<string, RecordedLeaf[]>();
    for (const each of await this.opened(connection, rows, isAppointment)) {
      const { appointment: id } = each.leaf;
      byAppointment.set(id, [...(byAppointment.get(id) ?? []), each]);
    }
    return byAppointment;
  }

  /** @returns the leaves about each person of some kinds, ascending, by the person's id */
  async about(
    connection: Connection,
    persons: readonly PersonId[],
    acts: readonly (AppointmentAct | PasswordAct)[],
  ): Promise<Map<PersonId, RecordedLeaf<PeopleLeaf>[]>> {
    const rows = (await connection({ signer: LEDGER_TABLES.signers })
      .join({ leaf: LEDGER_TABLES.leaves }, 'leaf.idx', 'signer.idx')
      .whereIn('signer.subject_id', [...new Set(persons)])
      .whereIn('leaf.act', [...acts])
      .select('leaf.idx as idx')) as { idx: number | string }[];
    const byPerson = new Map<PersonId, RecordedLeaf<PeopleLeaf>[]>();
    for (const each of await this.opened(connection, rows, isAboutPeople))
      byPerson.set(each.subjectId, [...(byPerson.get(each.subjectId) ?? []), each]);
    return byPerson;
  }

  /** @returns the first leaves of a kind in the ledger, ascending */
  async first(connection: Connection, act: AppointmentAct): Promise<RecordedLeaf[]> {
    const rows = (await connection(LEDGER_TABLES.leaves)
      .where({ kind: appointment.kind, act })
      .orderBy('idx')
      .limit(MAX_LEAVES)
      .select('idx')) as { idx: number | string }[];
    return this.opened(connection, rows, isAppointment);
  }

  private async opened<L extends PeopleLeaf>(
    connection: Connection,
    rows: readonly { idx: number | string }[],
    isMeant: (leaf: AnyLeaf) => leaf is L,
  ): Promise<RecordedLeaf<L>[]> {
    const indexes = rows.map(({ idx }) => Number(idx)).sort((one, other) => one - other);
    if (indexes.length === 0) return [];
    const { leaves } = await this.reader.leavesAt(connection, indexes);
    const signers = await signersOf(connection, indexes);
    return indexes.flatMap((index) => {
      const leaf = leaves.get(index)?.leaf;
      const row = signers.get(index);
      if (!leaf || !row || !isMeant(leaf)) return [];
      const { salt, person_id: signerId, person_name: signerName } = row;
      const subjectId = row.subject_id ?? '';
      const opens =
        opensCommitment(leaf.subject, { name: '', personId: subjectId, salt }) &&
        opensSigner(leaf.signer, row);
      if (!opens) return [];
      return [
        {
          index,
          leaf,
          salt,
          subjectId: subjectId as PersonId,
          signerId: signerId as PersonId,
          signerName,
        },
      ];
    });
  }
}

const isAppointment = (leaf: AnyLeaf): leaf is AppointmentLeaf => leaf.kind === 'appointment';
const isAboutPeople = (leaf: AnyLeaf): leaf is PeopleLeaf =>
  leaf.kind === 'appointment' || leaf.kind === 'password-change';

/** Far more than founders try before two of them have confirmed each other. */
const MAX_LEAVES = 200;

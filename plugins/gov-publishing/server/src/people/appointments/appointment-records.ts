import { isDeepStrictEqual } from 'node:util';
import type { AgencyCode, Digest, PersonId } from '../../domain/brands';
import { APPOINTMENT_UID } from '../../content-types/uids';
import { confirmedBy } from '../../domain/ledger/confirmed-terms';
import { type AppointmentAct, opensCommitment } from '@gov-publishing/provenance';
import type { Duty } from '../../domain/signoff/model';
import type { LedgerWriter, NewLeaf } from '../../ledger/ledger-writer';
import type { LatestActs } from '../../ledger/latest-acts';
import type { LedgerReader } from '../../ledger/ledger-reader';
import {
  asRow,
  currentConnection,
  inTransaction,
  queryOf,
  type Connection,
  type Row,
  type Strapi,
} from '../../strapi-boundary';
import { currentActor } from '../actor';
import { supervisedIn, TERM_RELATIONS } from './appointment-terms';
import { AppointmentLeaves, type RecordedLeaf } from '../confirming/appointment-leaves';
import { foundingOnRecord, type FoundingOnRecord } from '../confirming/founding';
import { appointmentLeaf, recordingSigner, type AppointmentTerms } from '../people-leaf';

/** Hashes the bytes of a file of the media library (a row of it); throws where they cannot be read. */
type FileHash = (file: Row) => Promise<string>;

/** A row of an appointment that says what the ledger last recorded of it. */
export interface OnRecord {
  readonly row: Row;
  /** Whether a second person confirmed what it says (WF-01). */
  readonly confirmed: boolean;
  /** The leaf that gave or changed its terms last, to which a confirmation binds. */
  readonly terms: RecordedLeaf | null;
  /** Who gave or changed its terms; they may not confirm it. */
  readonly enteredBy: readonly PersonId[];
  /** Who confirmed it, with the leaf, where that stands. */
  readonly confirmation: RecordedLeaf | null;
}

/**
 * Puts on record who may sign (design rule 8): every grant, change and revocation of an appointment is a leaf of the
 * ledger, and a row counts only while it says what the ledger last recorded of it.
 */
export class AppointmentRecords {
  private readonly leaves: AppointmentLeaves;

  constructor(
    private readonly strapi: Strapi,
    reader: LedgerReader,
    private readonly writer: LedgerWriter,
    private readonly latest: LatestActs,
    private readonly sha256Of: FileHash,
  ) {
    this.leaves = new AppointmentLeaves(reader);
  }

  /** Records an appointment as it now is, in the running transaction. */
  async record(act: AppointmentAct, documentId: string): Promise<void> {
    const row = await this.appointment(documentId);
    const signer = await recordingSigner(this.strapi, currentActor(this.strapi));
    const terms = row ? { ...termsOf(row), ...(await this.orderOf(act, row)) } : {};
    await this.append(appointmentLeaf(act, documentId, personOf(row), signer, terms));
  }

  /** @throws LedgerDamagedError where a leaf is gone that may have been a revocation */
  async requireWhole(): Promise<void> {
    await this.latest.requireWhole();
  }

  /** Appends a leaf about people in a transaction, shared with one that is open. */
  async append(leaf: NewLeaf): Promise<void> {
    await inTransaction(this.strapi, async (scope) => {
      await this.writer.lock(scope.trx);
      await this.writer.append(scope, [leaf]);
    });
  }

  /** @returns those of the rows that say what the ledger last recorded of them */
  async onRecord(rows: readonly Row[]): Promise<OnRecord[]> {
    if (rows.length === 0) return [];
    await this.latest.catchUp();
    const connection = await currentConnection(this.strapi);
    const known = await this.leaves.of(
      connection,
      rows.map((row) => String(row['documentId'])),
    );
    const found = rows.flatMap((row) => this.recorded(row, known.get(String(row['documentId'])) ?? []) ?? []);
    if (!found.some(({ confirmation }) => confirmation?.leaf.founding === 'opens')) return found;
    // The first of the two confirmations makes no office yet: it counts when the second answers it.
    const founding = await this.founding(connection);
    return found.map((each) => {
      const { index, leaf } = each.confirmation ?? {};
      const unanswered = leaf?.founding === 'opens' && !(founding.over && founding.opening === index);
      return unanswered ? { ...each, confirmed: false } : each;
    });
  }

  /** @returns how far the founding is; that it is over is known from the leaves' own text, whatever the search may hide */
  async founding(connection: Connection): Promise<FoundingOnRecord> {
    const end = this.latest.foundingEnd();
    return end ? { over: true, ...end } : foundingOnRecord(connection, this.leaves);
  }

  private recorded(row: Row, leaves: readonly RecordedLeaf[]): OnRecord | null {
    const last = leaves.at(-1);
    // A revocation that was hidden from the search would leave the older record in force.
    if (!last || last.index < this.latest.ofAppointment(String(row['documentId']))) return null;
    if (!saysTheSame(last, row)) return null;
    const { confirmation, terms, entered } = confirmedBy(leaves);
    const enteredBy = entered.map(({ signerId }) => signerId);
    return { row, confirmed: confirmation !== null, terms, enteredBy, confirmation };
  }

  /** The paper behind the appointment: its date, and its file by its bytes, so that no other paper can take its place. */
  private async orderOf(act: AppointmentAct, row: Row): Promise<AppointmentTerms> {
    const file = asRow(row['orderFile']);
    // A lost file must keep nobody from taking somebody's power away.
    const isNamed = act !== 'revoke_appointment' && file['url'] !== undefined;
    return {
      ...(isDay(row['orderDate']) && { orderDate: row['orderDate'] }),
      ...(isNamed && { orderFile: (await this.sha256Of(file)) as Digest }),
    };
  }

  private appointment(documentId: string): Promise<Row | null> {
    return queryOf(this.strapi, APPOINTMENT_UID).findOne({
      where: { documentId },
      populate: { ...TERM_RELATIONS, orderFile: true },
    });
  }
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function personOf(row: Row | null): PersonId {
  return String(asRow(row?.['person'])['id'] ?? '') as PersonId;
}

/** The part of an appointment that empowers: changing any of it needs a record. */
function termsOf(row: Row): AppointmentTerms {
  const agency = asRow(row['agency'])['code'];
  const supervises = supervisedIn(row);
  return {
    duty: row['duty'] as Duty,
    order: String(row['orderNumber'] ?? ''),
    from: String(row['from'] ?? ''),
    position: String(row['position'] ?? ''),
    ...(typeof row['actingForKind'] === 'string' && {
      actingFor: `${row['actingForKind']}:${String(row['actingForPosition'] ?? '')}`,
    }),
    ...(supervises.length > 0 && { supervises }),
    ...(typeof agency === 'string' && { agency: agency as AgencyCode }),
    ...(typeof row['to'] === 'string' && { to: row['to'] }),
  };
}

function saysTheSame({ leaf, salt }: RecordedLeaf, row: Row): boolean {
  const revoked = row['revokedAt'] !== null && row['revokedAt'] !== undefined;
  if (leaf.act === 'revoke_appointment' && !revoked) return false;
  const terms = termsOf(row);
  const same = (
    ['duty', 'order', 'position', 'actingFor', 'supervises', 'from', 'to', 'agency'] as const
  ).every((key) => isDeepStrictEqual(terms[key], leaf[key]));
  // Leaves made before the order's date was part of them say nothing of it.
  const sameOrder = leaf.orderDate === undefined || leaf.orderDate === row['orderDate'];
  return same && sameOrder && opensCommitment(leaf.subject, { name: '', personId: personOf(row), salt });
}

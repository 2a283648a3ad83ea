import type { AgencyCode, Digest, PersonId } from '../domain/brands';
import { APPOINTMENT_UID } from '../content-types/uids';
import type { PeopleLeaf } from '../domain/ledger/leaf';
import { commit, newSalt, opensCommitment } from '../domain/ledger/signer-commitment';
import type { Duty } from '../domain/signoff/model';
import type { LedgerWriter, NewLeaf } from '../ledger/ledger-writer';
import { PEOPLE } from '../ledger/search-columns';
import type { LatestActs } from '../ledger/latest-acts';
import type { LedgerReader } from '../ledger/ledger-reader';
import { TABLES } from '../ledger/tables';
import { asRow, currentConnection, inTransaction, queryOf, type Row, type Strapi } from '../strapi-boundary';
import { currentActor, type Actor } from './actor';

type PeopleAct = PeopleLeaf['act'];

/** Hashes the bytes of a file of the media library (a row of it); throws where they cannot be read. */
type FileHash = (file: Row) => Promise<string>;

/**
 * Puts on record who may sign (design rule 8): every grant, change and revocation of an appointment, and every
 * password of an officer that somebody else set, is a leaf of the ledger.
 */
export class AppointmentRecords {
  constructor(
    private readonly strapi: Strapi,
    private readonly reader: LedgerReader,
    private readonly writer: LedgerWriter,
    private readonly latest: LatestActs,
    private readonly sha256Of: FileHash,
  ) {}

  /** Records an appointment as it now is, in the running transaction. */
  async record(act: PeopleAct, documentId: string): Promise<void> {
    const row = await this.appointment(documentId);
    await this.append(
      act,
      personOf(row),
      row
        ? { appointment: documentId, ...termsOf(row), ...(await this.orderOf(act, row)) }
        : { appointment: documentId },
    );
  }

  /** Records that an officer's password was set by somebody else. */
  async recordPasswordReset(personId: PersonId): Promise<void> {
    await this.append('reset_password', personId, {});
  }

  /** @returns those of the rows that say what the ledger last recorded of them */
  async onRecord(rows: readonly Row[]): Promise<Row[]> {
    if (rows.length === 0) return [];
    await this.latest.catchUp();
    const connection = await currentConnection(this.strapi);
    const ids = rows.map((row) => String(row['documentId']));
    const latest = (await connection(TABLES.leaves)
      .where({ uid: PEOPLE })
      .whereIn('document_id', ids)
      .groupBy('document_id')
      .max({ idx: 'idx' })
      .select('document_id')) as { document_id: string; idx: number | string }[];
    const { leaves } = await this.reader.leavesAt(
      connection,
      latest.map((row) => Number(row.idx)),
    );
    const salts = await this.salts([...leaves.keys()]);
    const byAppointment = new Map(latest.map((row) => [row.document_id, Number(row.idx)]));
    return rows.filter((row) => {
      const index = byAppointment.get(String(row['documentId'])) ?? -1;
      // A revocation that was hidden from the search would leave the older record standing.
      if (index < this.latest.ofAppointment(String(row['documentId']))) return false;
      const leaf = leaves.get(index)?.leaf;
      return leaf?.kind === 'people' && saysTheSame(leaf, row, salts.get(index));
    });
  }

  private async append(act: PeopleAct, subject: PersonId, terms: Partial<PeopleLeaf>): Promise<void> {
    await inTransaction(this.strapi, async (scope) => {
      await this.writer.lock(scope.trx);
      await this.writer.append(scope, [await this.leaf(act, subject, terms)]);
    });
  }

  private async leaf(act: PeopleAct, subject: PersonId, terms: Partial<PeopleLeaf>): Promise<NewLeaf> {
    const actor = currentActor(this.strapi);
    const salt = newSalt();
    const { personId, name } = await this.signer(actor);
    return {
      leaf: {
        v: 1,
        kind: 'people',
        act,
        proof: actor.kind === 'session' ? 'session' : 'system',
        signer: commit({ name, personId, salt }),
        subject: commit({ name: '', personId: subject, salt }),
        ...terms,
      },
      signer: { personId, personName: name, salt, note: null, assessment: null },
    };
  }

  private async signer(actor: Actor): Promise<{ personId: string; name: string }> {
    if (actor.kind === 'code') return { personId: 'program', name: 'program' };
    if (actor.kind === 'content-api') return { personId: `program:${actor.name}`, name: actor.name };
    const row = await queryOf(this.strapi, 'admin::user').findOne({ where: { id: Number(actor.personId) } });
    const name = [row?.['firstname'], row?.['lastname']].filter(Boolean).join(' ');
    return { personId: actor.personId, name: name || String(row?.['email'] ?? actor.personId) };
  }

  private async salts(indexes: readonly number[]): Promise<Map<number, string>> {
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(TABLES.signers).whereIn('idx', indexes).select('idx', 'salt')) as {
      idx: number | string;
      salt: string;
    }[];
    return new Map(rows.map((row) => [Number(row.idx), row.salt]));
  }

  /** The paper behind the appointment: its date, and its file by its bytes, so that no other paper can take its place. */
  private async orderOf(act: PeopleAct, row: Row): Promise<Partial<PeopleLeaf>> {
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
      populate: { agency: { select: ['code'] }, person: { select: ['id'] }, orderFile: true },
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
function termsOf(row: Row): Partial<PeopleLeaf> {
  const agency = asRow(row['agency'])['code'];
  return {
    duty: row['duty'] as Duty,
    order: String(row['orderNumber'] ?? ''),
    from: String(row['from'] ?? ''),
    position: String(row['position'] ?? ''),
    ...(typeof row['actingForKind'] === 'string' && {
      actingFor: `${row['actingForKind']}:${String(row['actingForPosition'] ?? '')}`,
    }),
    ...(typeof agency === 'string' && { agency: agency as AgencyCode }),
    ...(typeof row['to'] === 'string' && { to: row['to'] }),
  };
}

function saysTheSame(leaf: PeopleLeaf, row: Row, salt: string | undefined): boolean {
  const revoked = row['revokedAt'] !== null && row['revokedAt'] !== undefined;
  if (leaf.act === 'revoke_appointment' && !revoked) return false;
  const terms = termsOf(row);
  const same = (['duty', 'order', 'position', 'actingFor', 'from', 'to', 'agency'] as const).every(
    (key) => terms[key] === leaf[key],
  );
  // Leaves made before the order's date was part of them say nothing of it.
  const sameOrder = leaf.orderDate === undefined || leaf.orderDate === row['orderDate'];
  const subject = { name: '', personId: personOf(row), salt: salt ?? '' };
  return same && sameOrder && opensCommitment(leaf.subject, subject);
}

import { APPOINTMENT_UID } from '../../content-types/uids';
import { appointment, type AppointmentLeaf } from '@gov-publishing/provenance';
import type { Reason } from '../../domain/signoff/model';
import { StorageDownError } from '../../errors';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { LEDGER_TABLES } from '../../ledger/tables';
import { asRow, currentConnection, queryOf, type Row, type Strapi } from '../../strapi-boundary';

const BATCH = 200;

/** Hashes the bytes of a row of the media library; throws where they cannot be read, StorageDownError where none can. */
interface FileHashes {
  sha256(file: Row): Promise<string>;
}

/** The papers behind appointments: their bytes are in the ledger, and stay what they were. */
export class OrderPapers {
  constructor(
    private readonly strapi: Strapi,
    private readonly ledger: LedgerReader,
    private readonly files: FileHashes,
  ) {}

  /** @returns why a file may not be replaced or deleted: the appointments that rest on it (WF-01) */
  async reasonsToKeep(file: Row): Promise<Reason[]> {
    const appointments = await queryOf(this.strapi, APPOINTMENT_UID).findMany({
      where: { orderFile: { id: file['id'] } },
      select: ['id', 'documentId', 'orderNumber'],
      limit: 20,
    });
    const name = String(file['name'] ?? '');
    return appointments.map(({ orderNumber }) => ({
      code: 'gate.order_paper',
      requirement: 'WF-01',
      params: { name, order: String(orderNumber ?? '') },
    }));
  }

  /**
   * @returns the appointments whose paper is not, byte for byte, the one that the ledger last recorded
   * @throws StorageDownError where no file can be read just now
   */
  async differences(): Promise<Reason[]> {
    const recorded = await this.recorded();
    const reasons: Reason[] = [];
    for (let start = 0; ; start += BATCH) {
      const rows = await queryOf(this.strapi, APPOINTMENT_UID).findMany({
        orderBy: { id: 'asc' },
        offset: start,
        limit: BATCH,
        populate: { orderFile: true },
      });
      for (const row of rows) reasons.push(...(await this.compare(row, recorded)));
      if (rows.length < BATCH) return reasons;
    }
  }

  private async compare(row: Row, recorded: ReadonlyMap<string, AppointmentLeaf>): Promise<Reason[]> {
    const documentId = String(row['documentId']);
    const leaf = recorded.get(documentId);
    if (!leaf) return [];
    const file = asRow(row['orderFile']);
    const params = { documentId, order: String(row['orderNumber'] ?? '') };
    const found = await this.digest(file);
    if (found === leaf.orderFile) return [];
    const code = found === undefined ? 'drift.order_paper_missing' : 'drift.order_paper_changed';
    return [{ code, requirement: 'WF-01', params }];
  }

  /**
   * Undefined where there is no file, or none that could be read: a paper that is lost is not there. While the storage is
   * down nobody knows.
   */
  private async digest(file: Row): Promise<string | undefined> {
    if (file['url'] === undefined) return undefined;
    try {
      return await this.files.sha256(file);
    } catch (error) {
      if (error instanceof StorageDownError) throw error;
      return undefined;
    }
  }

  /** What was last recorded of each appointment, but for its revocation, which names no paper. */
  private async recorded(): Promise<Map<string, AppointmentLeaf>> {
    const connection = await currentConnection(this.strapi);
    const latest = (await connection(LEDGER_TABLES.leaves)
      .where({ kind: appointment.kind })
      .whereIn('act', ['appoint', 'change_appointment'])
      .groupBy('document_id')
      .max({ idx: 'idx' })) as { idx: number | string }[];
    const indexes = latest.map(({ idx }) => Number(idx));
    const recorded = new Map<string, AppointmentLeaf>();
    for (let at = 0; at < indexes.length; at += BATCH) {
      const { leaves } = await this.ledger.leavesAt(connection, indexes.slice(at, at + BATCH));
      for (const { leaf } of leaves.values())
        if (leaf.kind === 'appointment') recorded.set(leaf.appointment, leaf);
    }
    return recorded;
  }
}

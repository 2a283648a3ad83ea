import { inParts } from '../database/dialect/statement';
import { opensCommitment } from '@gov-publishing/provenance';
import type { Connection } from '../strapi-boundary';
import { LEDGER_TABLES } from './tables';

/** What is kept beside a leaf, as it lies in the table: believed only where it opens the leaf's commitments. */
export interface SignerRow {
  readonly idx: number | string;
  readonly person_id: string;
  readonly person_name: string;
  readonly salt: string;
  readonly note: string | null;
  readonly assessment: string | null;
  readonly justifications: string | null;
  readonly authors: string | null;
  readonly note_salt: string | null;
  readonly assessment_salt: string | null;
  readonly justifications_salt: string | null;
  readonly authors_salt: string | null;
  readonly subject_id: string | null;
}

/** @returns what is kept beside leaves, by the leaf's index; a leaf whose row is gone has none */
export async function signersOf(
  connection: Connection,
  indexes: readonly number[],
): Promise<Map<number, SignerRow>> {
  const signers = new Map<number, SignerRow>();
  for (const part of inParts(indexes)) {
    const rows = (await connection(LEDGER_TABLES.signers).whereIn('idx', part)) as SignerRow[];
    for (const row of rows) signers.set(Number(row.idx), row);
  }
  return signers;
}

/** @returns whether a row names the person whom a leaf commits to as its signer */
export function opensSigner(
  commitment: string,
  { person_id: personId, person_name: name, salt }: SignerRow,
): boolean {
  return opensCommitment(commitment, { name, personId, salt });
}

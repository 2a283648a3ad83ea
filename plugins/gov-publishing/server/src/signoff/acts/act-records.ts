import type { EntryKey, PersonId } from '../../domain/brands';
import { type EntryLeaf, opensValue } from '@gov-publishing/provenance';
import type { Justification } from '../../domain/signoff/request/act-request';
import type { ActRecord } from '../../domain/signoff/model';
import { LedgerDamagedError } from '../../errors';
import type { LatestActs } from '../../ledger/latest-acts';
import type { LedgerReader, VerifiedLeaf } from '../../ledger/ledger-reader';
import { opensSigner, signersOf, type SignerRow } from '../../ledger/signer-records';
import { currentConnection, type Strapi } from '../../strapi-boundary';

/** An act with what only the office may see: who signed, and what was written. */
export interface SignedAct {
  readonly record: ActRecord;
  readonly leaf: EntryLeaf;
  readonly personName: string;
  readonly note: string | null;
  readonly assessment: unknown;
  /** Why what was found may stand, place by place; null where nothing was asked. */
  readonly justifications: readonly Justification[] | null;
  /** Who wrote the words, where the act names them. */
  readonly authors: readonly PersonId[];
}

/** Reads a subject's acts from the ledger: each leaf proven, each signer fitting the commitment in it. */
export class ActRecords {
  constructor(
    private readonly strapi: Strapi,
    private readonly ledger: LedgerReader,
    private readonly latest: LatestActs,
  ) {}

  /**
   * @param kind of the records that its acts are
   * @returns every act on the subject, oldest first
   * @throws LedgerDamagedError naming the leaf that is not what was signed, or whose signer was changed
   */
  async of(key: EntryKey, kind: string = 'entry-act'): Promise<SignedAct[]> {
    const connection = await currentConnection(this.strapi);
    await this.latest.catchUp();
    // What a later program recorded of the entry is no damage, and decides nothing here.
    const leaves = (await this.ledger.leavesOf(connection, key)).filter(({ leaf }) => leaf.kind !== null);
    const index = this.latest.ofEntry(key).any;
    // A return or a withdrawal that was hidden from the search: the older acts would count again.
    if (index > (leaves.at(-1)?.index ?? -1)) {
      throw new LedgerDamagedError([{ code: 'ledger.leaf_damaged', params: { index } }]);
    }
    if (leaves.length === 0) return [];
    const signers = await signersOf(
      connection,
      leaves.map((leaf) => leaf.index),
    );
    return leaves.map((leaf) => signedAct(leaf, key, kind, signers.get(leaf.index)));
  }
}

function signedAct(
  stored: VerifiedLeaf,
  key: EntryKey,
  kind: string,
  signer: SignerRow | undefined,
): SignedAct {
  const { index } = stored;
  // Acts on whatever subject say the same of the signature; what else a kind says is its own.
  const leaf = stored.leaf as EntryLeaf;
  const about =
    stored.leaf.kind === kind &&
    leaf.uid === key.uid &&
    leaf.documentId === key.documentId &&
    leaf.locale === key.locale;
  if (!about) throw new LedgerDamagedError([{ code: 'ledger.leaf_damaged', params: { index } }]);
  if (!signer || !opensSigner(leaf.signer, signer)) {
    throw new LedgerDamagedError([{ code: 'ledger.signer_damaged', params: { index } }]);
  }
  const written = writtenBeside(leaf, signer);
  if (!written) throw new LedgerDamagedError([{ code: 'ledger.writing_damaged', params: { index } }]);
  return {
    leaf,
    personName: signer.person_name,
    ...written,
    record: recordOf(index, leaf, signer.person_id as PersonId),
  };
}

/** @returns the texts kept beside a leaf; null where they are not those it was bound to */
function writtenBeside(
  leaf: EntryLeaf,
  row: SignerRow,
): Pick<SignedAct, 'note' | 'assessment' | 'justifications' | 'authors'> | null {
  const { note } = row;
  const assessment = parsed(row.assessment);
  const justifications = parsed(row.justifications);
  const authors = parsed(row.authors);
  const isWhole =
    fits(leaf.note, note, row.note_salt) &&
    fits(leaf.assessment, assessment, row.assessment_salt) &&
    fits(leaf.justifications, justifications, row.justifications_salt) &&
    fits(leaf.authors, authors, row.authors_salt);
  // Only what was sealed opens the commitment, and only justifications are sealed there.
  return isWhole
    ? {
        note,
        assessment,
        justifications: justifications as readonly Justification[] | null,
        authors: (authors ?? []) as readonly PersonId[],
      }
    : null;
}

function fits(commitment: string | undefined, value: unknown, salt: string | null): boolean {
  if (commitment === undefined) return value === null;
  return value !== null && opensValue(commitment, value, salt ?? '');
}

function parsed(json: string | null): unknown {
  try {
    return json === null ? null : (JSON.parse(json) as unknown);
  } catch {
    return undefined;
  }
}

/** @returns the act as the sign-off rules read it. */
export function recordOf(index: number, leaf: EntryLeaf, personId: PersonId): ActRecord {
  return {
    index,
    act: leaf.act,
    digest: leaf.digest,
    duty: leaf.duty,
    personId,
    agency: leaf.agency,
    position: leaf.position,
    at: leaf.time,
    publishAt: leaf.publishAt ?? null,
    scheduledBy: leaf.scheduledBy ?? null,
  };
}

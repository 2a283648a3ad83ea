import {
  buildBundle,
  nodesForBundle,
  type DisclosedSigner,
  type ProvenanceBundle,
} from '../../domain/ledger/bundle';
import type { VerifierKey } from '../../domain/ledger/note-key';
import { readerOf } from '../../domain/ledger/tree-nodes';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { TABLES } from '../../ledger/tables';
import type { Strapi } from '../../strapi-boundary';
import type { VerifiedPublication } from '../store/publication-verifier';

/** Puts together what lets anybody check, without us, who signed an entry. */
export class Provenance {
  constructor(
    private readonly strapi: Strapi,
    private readonly ledger: LedgerReader,
    private readonly verifier: VerifierKey,
    private readonly profile: PolicyProfile,
  ) {}

  /** @returns the bundle of a verified publication, under the newest checkpoint */
  async bundle({ sealed, chain }: VerifiedPublication): Promise<ProvenanceBundle | null> {
    const connection = this.strapi.db.connection;
    const head = await this.ledger.head(connection);
    if (!head) return null;
    const indexes = chain.map((leaf) => leaf.index);
    const nodes = await this.ledger.nodes(connection, nodesForBundle(indexes, head.size));
    const signers = this.profile.publishesSignerNames ? await this.signers(indexes) : undefined;
    return buildBundle(
      {
        snapshot: sealed.text,
        leaves: chain,
        checkpoint: head.note,
        verifierKey: this.verifier.text,
        ...(signers && { signers }),
      },
      readerOf(nodes),
    );
  }

  private async signers(indexes: readonly number[]): Promise<DisclosedSigner[]> {
    const rows = (await this.strapi.db.connection(TABLES.signers).whereIn('idx', [...indexes])) as {
      idx: number | string;
      person_id: string;
      person_name: string;
      salt: string;
    }[];
    return rows.map((row) => ({
      index: Number(row.idx),
      name: row.person_name,
      personId: row.person_id,
      salt: row.salt,
    }));
  }
}

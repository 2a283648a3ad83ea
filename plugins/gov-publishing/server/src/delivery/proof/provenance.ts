import {
  buildBundle,
  type DisclosedSigner,
  nodesForBundle,
  opensCommitment,
  type ProvenanceBundle,
} from '@gov-publishing/provenance';
import { hashLeaf, readerOf, type VerifierKey, verifyInclusion } from '@gov-publishing/transparency-log';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import { LedgerDamagedError } from '../../errors';
import type { LedgerReader } from '../../ledger/ledger-reader';
import { signersOf } from '../../ledger/signer-records';
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

  /**
   * @returns the bundle of a verified publication, under the newest checkpoint
   * @throws LedgerDamagedError where the stored tree does not prove its leaves, or a name is not the one that signed
   */
  async bundle({ sealed, chain }: VerifiedPublication): Promise<ProvenanceBundle | null> {
    const connection = this.strapi.db.connection;
    const head = await this.ledger.head(connection);
    if (!head) return null;
    const indexes = chain.map((leaf) => leaf.index);
    const nodes = await this.ledger.nodes(connection, nodesForBundle(indexes, head.size));
    const signers = this.profile.publishesSignerNames ? await this.signers(chain) : undefined;
    const bundle = buildBundle(
      {
        snapshot: sealed.text,
        leaves: chain,
        checkpoint: head.note,
        verifierKey: this.verifier.text,
        ...(signers && { signers }),
      },
      readerOf(nodes),
    );
    // From a damaged tree comes a proof that proves nothing, and the reader would take us for the forgers.
    const holds = bundle.leaves.every(({ index, text, inclusionProof: path }) =>
      verifyInclusion(index, head.size, hashLeaf(text), path, head.root),
    );
    if (!holds) throw new LedgerDamagedError([{ code: 'ledger.root_differs', params: { size: head.size } }]);
    return bundle;
  }

  private async signers(chain: VerifiedPublication['chain']): Promise<DisclosedSigner[]> {
    const leaves = new Map(chain.map(({ index, leaf }) => [index, leaf]));
    const rows = await signersOf(this.strapi.db.connection, [...leaves.keys()]);
    return [...rows].map(([index, row]) => {
      const opening = { name: row.person_name, personId: row.person_id, salt: row.salt };
      // A reader believes a name before he has checked anything.
      if (!opensCommitment(leaves.get(index)?.signer ?? '', opening))
        throw new LedgerDamagedError([{ code: 'ledger.signer_damaged', params: { index } }]);
      return { index, ...opening };
    });
  }
}

import { addressIn } from '../../routes/addresses';
import { effectOf } from '../../domain/signoff/acts/registry';
import type { EntryKey } from '../../domain/brands';
import type { EntryLeaf } from '@gov-publishing/provenance';
import { GoneError } from '../../errors';
import type { LatestActs } from '../../ledger/latest-acts';
import type { LedgerReader, VerifiedLeaf } from '../../ledger/ledger-reader';
import { say } from '../../messages';
import type { Strapi } from '../../strapi-boundary';

/** Where an entry that took another's place is found. */
export interface Successor {
  readonly documentId: string;
  /** Null where it is not public itself. */
  readonly url: string | null;
}

/**
 * What was public and was taken down by a signed act. Everything said of it stands in the leaf of that act, which the
 * ledger proves; nothing is taken from columns that nobody signed.
 */
export class WithdrawnEntries {
  constructor(
    private readonly strapi: Strapi,
    private readonly ledger: LedgerReader,
    private readonly latest: LatestActs,
    private readonly prefix: string,
    /** Where a document is found by the public now. */
    private readonly addressOf: (documentId: string, locale: string) => Promise<string | null>,
  ) {}

  /** @returns the refusal that says who took the entry down, when and why; null where no act did */
  async goneFor(key: EntryKey): Promise<GoneError | null> {
    await this.latest.catchUp();
    const index = this.latest.ofEntry(key).visible;
    if (index < 0) return null;
    const { leaves } = await this.ledger.leavesAt(this.strapi.db.connection, [index]);
    const stored = leaves.get(index);
    const leaf = stored?.leaf;
    if (!stored || leaf?.kind !== 'entry-act' || effectOf(leaf.act) !== 'unpublish') return null;
    const isAbout = leaf.uid === key.uid && leaf.documentId === key.documentId && leaf.locale === key.locale;
    return isAbout ? this.refusal(stored, leaf) : null;
  }

  private async refusal(stored: VerifiedLeaf, leaf: EntryLeaf): Promise<GoneError> {
    const successor: Successor | null =
      leaf.successor === undefined
        ? null
        : { documentId: leaf.successor, url: await this.addressOf(leaf.successor, leaf.locale) };
    return new GoneError([{ code: 'public.gone', params: { at: leaf.time, position: leaf.position } }], {
      at: leaf.time,
      by: { duty: leaf.duty, position: leaf.position, agency: leaf.agency },
      ...(leaf.reasonCode !== undefined && {
        reasonCode: leaf.reasonCode,
        reasonWords: { th: say('th', `gone.${leaf.reasonCode}`), en: say('en', `gone.${leaf.reasonCode}`) },
      }),
      ...(leaf.publicReason !== undefined && { reason: leaf.publicReason }),
      ...(successor && { successor }),
      provenance: {
        ledgerIndex: stored.index,
        leaf: stored.text,
        leafHash: stored.hash,
        checkpoint: addressIn(this.prefix, 'checkpoint'),
      },
    });
  }
}

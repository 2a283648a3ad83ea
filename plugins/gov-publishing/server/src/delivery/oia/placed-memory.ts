import type { OiaSectionId } from '../../domain/oia/sections';
import type { GovernedTypes } from '../../entries/governed-types';
import type { LedgerReader } from '../../ledger/ledger-reader';
import type { Strapi } from '../../strapi-boundary';
import { placedRows, type PlacedRow } from './placed-rows';

/** What stands under a section, what was published last first. */
export interface PlacedUnder {
  readonly held: readonly PlacedRow[];
  readonly statements: readonly PlacedRow[];
}

export type PlacedBySection = ReadonlyMap<OiaSectionId, PlacedUnder>;

interface Walked {
  /** Of the ledger, before the walk. */
  readonly size: number;
  readonly at: number;
  readonly placed: Promise<PlacedBySection>;
}

/**
 * Keeps where entries stand until the next act, whichever server signs it: the walk over all publications is made once for all
 * agencies, sections and pages, and by one of those who ask for it at once. It holds places alone; what is shown is read and
 * verified each time.
 */
export class PlacedMemory {
  private readonly walked = new Map<string, Walked>();

  /** @param recheckMilliseconds after which the walk is made again without an act: somebody may have repaired the store */
  constructor(
    private readonly strapi: Strapi,
    private readonly types: Pick<GovernedTypes, 'all'>,
    private readonly ledger: Pick<LedgerReader, 'head'>,
    private readonly recheckMilliseconds: number,
  ) {}

  /** @param locales languages of the site: the first of these in which an entry is public */
  async placed(locales: readonly string[]): Promise<PlacedBySection> {
    // What a transaction sees may be rolled back.
    if (this.strapi.db.inTransaction()) return this.walk(locales);
    const size = (await this.ledger.head(this.strapi.db.connection))?.size ?? 0;
    const name = locales.join(' ');
    const known = this.walked.get(name);
    const at = performance.now();
    if (known?.size === size && at - known.at < this.recheckMilliseconds) return known.placed;
    const made: Walked = { size, at, placed: this.walk(locales) };
    this.walked.set(name, made);
    made.placed.catch(() => this.walked.get(name) === made && this.walked.delete(name));
    return made.placed;
  }

  /** Forgets everything: the store was found to be other than it was signed. */
  forget(): void {
    this.walked.clear();
  }

  private async walk(locales: readonly string[]): Promise<PlacedBySection> {
    const rows = await placedRows(this.strapi.db.connection, this.types.all(), locales);
    const under = new Map<OiaSectionId, { held: PlacedRow[]; statements: PlacedRow[] }>();
    for (const row of rows) {
      for (const id of row.sections) {
        const section = under.get(id) ?? { held: [], statements: [] };
        section[row.isStatement ? 'statements' : 'held'].push(row);
        under.set(id, section);
      }
    }
    return under;
  }
}

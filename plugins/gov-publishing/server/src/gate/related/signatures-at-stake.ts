import { keyColumns } from '../../delivery/store/signed-store';
import { SignaturesWouldFallError } from '../../errors';
import { DOSSIER_TABLES } from '../../signoff/dossier/tables';
import { currentActor } from '../../people/actor';
import { asRow, currentConnection, type Strapi } from '../../strapi-boundary';
import type { OwnerRow } from '../rows/owners';

/** Parameter by which a person says that they know which signatures fall. */
const CONFIRMED = 'signaturesMayFall';
/** States in which somebody has signed and nothing is public yet. */
const SIGNED = ['submitted', 'approved', 'cleared', 'scheduled'];
/** More entries than this are not named. */
const NAMED = 10;

interface Line {
  readonly title: string;
  readonly state: string;
}

/**
 * Asks a person, before they rename something, whether they know which signed entries show its name: those have to be
 * signed again, and a schedule among them will not fire. Programs are not asked: they could only say yes.
 */
export class SignaturesAtStake {
  constructor(private readonly strapi: Strapi) {}

  /** @throws SignaturesWouldFallError naming the entries, where the request does not say that this is known */
  async ask(drafts: readonly OwnerRow[]): Promise<void> {
    if (drafts.length === 0 || currentActor(this.strapi).kind !== 'session' || this.isConfirmed()) return;
    const lines = await this.signed(drafts);
    if (lines.length === 0) return;
    const named = lines.slice(0, NAMED);
    throw new SignaturesWouldFallError([
      {
        code: 'related.signatures_would_fall',
        params: {
          count: lines.length,
          titles: named.map(({ title }) => `“${title}”`).join(' '),
          scheduled: lines.filter(({ state }) => state === 'scheduled').length,
        },
      },
    ]);
  }

  private isConfirmed(): boolean {
    const { originalUrl } = asRow(this.strapi.requestContext.get());
    return new URL(String(originalUrl), 'http://panel').searchParams.get(CONFIRMED) === 'true';
  }

  private async signed(drafts: readonly OwnerRow[]): Promise<Line[]> {
    const connection = await currentConnection(this.strapi);
    const found: Line[] = [];
    for (const { uid, documentId, locale } of drafts) {
      const line = (await connection(DOSSIER_TABLES.dossiers)
        .where(keyColumns({ uid, documentId, locale }))
        .whereIn('state', SIGNED)
        .first('title', 'state')) as Line | undefined;
      if (line) found.push(line);
    }
    return found;
  }
}

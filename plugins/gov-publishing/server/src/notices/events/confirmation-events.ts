import { createHash } from 'node:crypto';
import type { OnRecord } from '../../people/appointments/appointment-records';
import type { Confirmations } from '../../people/confirming/confirmations';
import type { LedgerReader } from '../../ledger/ledger-reader';
import type { DutyHolders } from '../../people/roster/duty-holders';
import type { PersonId } from '../../domain/brands';
import { waitsForConfirmation } from '../../domain/notices/kinds/waits';
import type { Duty } from '../../domain/signoff/model';
import type { Strapi } from '../../strapi-boundary';
import type { Notice } from '../notice-writer';

/** Whose duties let them confirm anybody at all; whom of them is decided appointment by appointment. */
const CONFIRMING: readonly Duty[] = ['approver', 'governor', 'vice_governor'];

/** Appointments that wait for a second person (WF-01): an officer can sign nothing until somebody looks. */
export class ConfirmationEvents {
  private lookedAt = -1;
  private lookingAt = -1;

  constructor(
    private readonly strapi: Strapi,
    private readonly ledger: LedgerReader,
    private readonly confirmations: Confirmations,
    private readonly holders: DutyHolders,
  ) {}

  /** @returns one notice for each person who may confirm something, told anew when what waits for them is another */
  async waiting(): Promise<Notice[]> {
    // What waits changes by a leaf: an appointment, a confirmation, a password that its owner set.
    const size = (await this.ledger.head(this.strapi.db.connection))?.size ?? 0;
    if (size === this.lookedAt) return [];
    this.lookingAt = size;
    return this.forEach();
  }

  /** After they were told: what could not be told is looked for again. */
  wereTold(): void {
    this.lookedAt = this.lookingAt;
  }

  private async forEach(): Promise<Notice[]> {
    const found = await this.confirmations.notEnded();
    const holding = await this.holders.holding({ duty: { $in: [...CONFIRMING] } });
    const notices: Notice[] = [];
    for (const personId of new Set(holding.map((each) => each.personId))) {
      const mine = await this.openTo(personId, found);
      if (mine.length === 0) continue;
      const which = createHash('sha256').update(mine.toSorted().join('\n')).digest('hex').slice(0, 32);
      notices.push({
        kind: waitsForConfirmation,
        persons: [personId],
        matter: { key: null, agency: null },
        values: { count: String(mine.length) },
        once: which,
      });
    }
    return notices;
  }

  /** What is confirmed and then bound to another password waits again, so the last leaf is part of what is told once. */
  private async openTo(personId: PersonId, found: readonly OnRecord[]): Promise<string[]> {
    const open = await this.confirmations.open(found, personId);
    return [...open.values()]
      .filter(({ decision }) => decision.by !== null && decision.reasons.length === 0)
      .map(({ awaiting, found: { confirmation, terms } }) =>
        [awaiting.appointment.id, terms?.index, confirmation?.index].join(' '),
      );
  }
}

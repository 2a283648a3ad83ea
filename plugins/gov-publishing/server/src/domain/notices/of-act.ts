import type { PersonId } from '../brands';
import type { Act, ActRecord, Duty, Waiter } from '../signoff/model';
import type { NoticeKind, NoticeValues } from './notice-kind';
import * as progress from './kinds/progress';
import { urgentReported } from './kinds/urgent';
import * as waits from './kinds/waits';

/** Who is told: those who hold a duty that reaches the entry, or certain people. */
export type Audience = { readonly holders: Waiter } | { readonly persons: readonly PersonId[] };

/** What is told, to whom, and once for what. */
export interface Told {
  readonly kind: NoticeKind;
  readonly to: Audience;
  readonly values: NoticeValues;
  /** Nobody is told twice of the same: the notice's kind and this, for each person. */
  readonly once: string;
}

/** An act on an entry, with what is known of the entry since. */
export interface ActEvent {
  /** Every act on the entry up to this one, oldest first; this one is the last. */
  readonly acts: readonly ActRecord[];
  /** Whether nothing was signed on the entry after it: only then does anybody wait because of it. */
  readonly isNewest: boolean;
  /** For whom the entry waits now. */
  readonly waitingFor: readonly Waiter[];
  /** Until when an urgent entry is to be acknowledged, ISO 8601; null where no clock runs. */
  readonly dueAt: string | null;
  /** Who wrote the draft, as far as that is known. */
  readonly authors: readonly PersonId[];
  /** What the signer wrote: why it goes back, or is taken down. */
  readonly reason: string | null;
}

const EXECUTIVES: readonly Waiter[] = ['governor', 'vice_governor', 'cio'] satisfies readonly Duty[];

const WAITS: Readonly<Partial<Record<Waiter, NoticeKind>>> = {
  approver: waits.waitsForApproval,
  provincial_office: waits.waitsForWeighing,
  publisher: waits.waitsForPublication,
};

const NEWS: Readonly<Partial<Record<Act, NoticeKind>>> = {
  return: waits.returned,
  approve: progress.approved,
  weigh: progress.weighed,
  clear: progress.cleared,
  acknowledge: progress.acknowledged,
  schedule: progress.scheduled,
  publish: progress.published,
  unpublish: progress.takenDown,
};

/** Acts of which the head who approved is told as well. */
const FOR_THE_HEAD: readonly Act[] = ['acknowledge', 'schedule', 'publish', 'unpublish'];

/**
 * @returns whom an act is told: those for whom the entry waits now, and those whose entry it is. Nobody is told of what
 *   they signed themselves; the caller leaves the signer out.
 */
export function noticesOfAct(event: ActEvent): Told[] {
  const record = event.acts.at(-1);
  if (!record) return [];
  return [...(event.isNewest ? waiting(event, record) : []), ...news(event, record)];
}

function waiting(event: ActEvent, record: ActRecord): Told[] {
  const { acts, dueAt, waitingFor } = event;
  const values = { position: record.position, at: record.at };
  // A round begins with its submission: what waits in it for somebody is told them once.
  const round = String(acts.findLast(({ act }) => act === 'submit')?.index ?? record.index);
  return waitingFor.flatMap((waiter): Told[] => {
    const to = { holders: waiter };
    if (!EXECUTIVES.includes(waiter)) {
      const kind = WAITS[waiter];
      return kind ? [{ kind, to, values, once: round }] : [];
    }
    if (dueAt === null) return [{ kind: waits.waitsForClearance, to, values, once: round }];
    const approval = acts.findLast(({ act }) => act === 'approve');
    const clock = { ...values, at: approval?.at ?? record.at, due: dueAt };
    return [{ kind: urgentReported, to, values: clock, once: dueAt }];
  });
}

function news(event: ActEvent, record: ActRecord): Told[] {
  const kind = NEWS[record.act];
  if (!kind) return [];
  const { acts, authors, isNewest, reason, waitingFor } = event;
  const signed = (act: Act): PersonId[] => {
    const last = acts.findLast((each) => each.act === act);
    return last ? [last.personId] : [];
  };
  const persons = [
    ...signed('submit'),
    ...authors,
    ...(FOR_THE_HEAD.includes(record.act) ? signed('approve') : []),
  ];
  const next = waitingFor.filter((waiter) => waiter !== 'reporter').join(',');
  const values: NoticeValues = {
    position: record.position,
    at: record.at,
    ...(reason !== null && { reason }),
    ...(record.publishAt !== null && { publishAt: record.publishAt }),
    ...(isNewest && next !== '' && { next }),
  };
  return [{ kind, to: { persons: [...new Set(persons)] }, values, once: String(record.index) }];
}

import type { NoticeUrgency } from '../domain/notices/notice-kind';
import type { BothLanguages } from '../domain/text/both-languages';
import type { Pagination } from '../signoff/desk/contract';

/** How a notice is mailed. */
export type Mailing = 'at_once' | 'daily' | 'none';

/** How a person wants to be mailed: what is to be done, and what has been done. */
export interface NoticeChoices {
  readonly work: Mailing;
  readonly news: Mailing;
}

/** A notice as the panel shows it. */
export interface NoticeView {
  readonly id: number;
  readonly kind: string;
  readonly urgency: NoticeUrgency;
  readonly subject: BothLanguages;
  readonly text: BothLanguages;
  /** What to do about it, on the button. */
  readonly button: BothLanguages;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly seen: boolean;
  /** A path of the panel; null where it leads to the public page or nowhere. */
  readonly path: string | null;
  /** The public page, for what is public. */
  readonly publicUrl: string | null;
}

export interface NoticesAnswer {
  readonly data: readonly NoticeView[];
  readonly meta: { readonly pagination: Pagination; readonly unseen: number };
}

/** How many notices the reader has not seen. */
export interface UnseenAnswer {
  readonly data: { readonly unseen: number };
}

export interface ChoicesAnswer {
  readonly data: NoticeChoices;
  /** Whether the site sends mail at all, and where to. */
  readonly meta: { readonly mail: boolean; readonly address: string };
}

/** A mail that could not be sent, or is tried again, for administrators. */
export interface MailView {
  readonly id: number;
  readonly person: string;
  readonly subject: BothLanguages;
  readonly state: 'waiting' | 'failed' | 'dropped';
  readonly attempts: number;
  readonly madeAt: string;
  /** When it is tried again; null where it is not. */
  readonly nextAt: string | null;
  readonly failure: string | null;
}

export interface MailsAnswer {
  readonly data: readonly MailView[];
  readonly meta: { readonly mail: boolean; readonly pagination: Pagination };
}

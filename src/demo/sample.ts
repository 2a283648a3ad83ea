import type { Fields, TypeName } from './content-manager';
import { OFFICE } from './people';
import type { DISASTER_OFFICE } from './people';

/**
 * How far the officers take an entry. Everything up to `published` names the last signature; what comes after is
 * waiting in the admin panel.
 */
export type Target =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'cleared'
  | 'scheduled'
  | 'published'
  | 'published, newer draft submitted'
  | 'unpublished';

/** An entry of the demo in Thai and, where given, in English. */
export interface Sample {
  readonly type: TypeName;
  /** Stable: by it a later start knows the entry again. */
  readonly slug: string;
  readonly agency: typeof OFFICE | typeof DISASTER_OFFICE;
  readonly target: Target;
  /** The same in every language. */
  readonly shared: Fields;
  readonly th: Fields;
  readonly en?: Fields;
  /** Who clears it, where its importance asks for that. */
  readonly clearedBy?: 'governor' | 'cio';
  /** Why it is urgent, where it goes past those who clear: one sentence of the reporter's. */
  readonly whyUrgent?: string;
  /** Why it is sent back or taken down. */
  readonly note?: string;
  /** What the reporter changes after publication. */
  readonly edit?: { readonly th: Fields; readonly en: Fields };
  /** Relations to other samples: field → slug. Those must be written, and be public, before this one. */
  readonly relations?: Readonly<Record<string, string>>;
  /** A file to attach, and what it is called. */
  readonly attachment?: { readonly file: string; readonly th: string; readonly en: string };
}

type Given = Omit<Sample, 'agency' | 'target' | 'shared'> & Partial<Sample>;

/** A sample of the provincial office that goes to the public, unless it says otherwise. */
export function sample(given: Given): Sample {
  return { agency: OFFICE, target: 'published', ...given, shared: { importance: 'normal', ...given.shared } };
}

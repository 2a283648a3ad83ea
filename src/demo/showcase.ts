import { readFileSync } from 'node:fs';
import type { Target } from './sample';

/** What the terminal points at. */
export interface Showcase {
  /** documentId of a law that is public in Thai and English. */
  readonly law: string | null;
  /** One line for each state that something waits in. */
  readonly waiting: readonly string[];
}

interface Line {
  readonly documentId: string;
  readonly locale: string;
  readonly type: string;
  readonly slug: string;
  readonly target: Target;
  readonly importance: string;
  readonly title: string;
}

const WAITS_FOR: Readonly<Partial<Record<Target, string>>> = {
  draft: 'draft',
  submitted: 'submitted, waits for the head',
  returned: 'returned to its reporter',
  approved: 'approved, waits for the publisher',
  cleared: 'cleared, waits for the publisher',
  scheduled: 'scheduled, 30 days after the load',
  'published, newer draft submitted': 'public, with a newer draft in review',
  unpublished: 'taken down again',
};

/** @param file the list that `loadDemo` wrote */
export function showcase(file: string): Showcase {
  const lines = (JSON.parse(readFileSync(file, 'utf8')) as Line[]).filter(({ locale }) => locale === 'th');
  const law = lines.find(({ type, target }) => type === 'law' && target === 'published');
  return {
    law: law?.documentId ?? null,
    waiting: lines.flatMap((line) => {
      const state = stateOf(line);
      return state === undefined ? [] : [`${state}: ${line.title} (${line.type})`];
    }),
  };
}

function stateOf({ target, importance }: Line): string | undefined {
  if (target === 'approved' && importance !== 'normal')
    return 'approved, waits for the weighing of the provincial office';
  if (target === 'published' && importance === 'urgent')
    return 'public, acknowledgement by governor or CIO pending';
  return WAITS_FOR[target];
}

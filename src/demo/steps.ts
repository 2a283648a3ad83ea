import type { Fields, Locale } from './content-manager';
import { OFFICE, personFor, type DemoPerson } from './people';
import type { Sample } from './sample';

/** One signature that an entry gets, and what its signer hands in with it. */
export interface Step {
  readonly act: 'submit' | 'return' | 'approve' | 'weigh' | 'clear' | 'publish' | 'schedule' | 'unpublish';
  readonly by: DemoPerson;
  readonly note?: string;
  readonly publishAt?: string;
  /** What the reporter saves before. */
  readonly edit?: Fields;
}

const DAY_MS = 86_400_000;
const DAYS_TO_SCHEDULED = 30;

/** @returns every signature on the way to where the sample is to stand, in order */
export function stepsTo(sample: Sample, locale: Locale, now: Date): readonly Step[] {
  const { agency, target, clearedBy, note, whyUrgent } = sample;
  const by = (duty: DemoPerson['duty']): DemoPerson => personFor(duty, agency);
  const submit: Step = { act: 'submit', by: by('reporter'), note: whyUrgent };
  const approve: Step = { act: 'approve', by: by('approver') };
  // What is cleared was weighed before by the provincial office, its own entries by the head who approved them.
  const clear: readonly Step[] = clearedBy
    ? [
        { act: 'weigh', by: personFor('approver', OFFICE) },
        { act: 'clear', by: by(clearedBy) },
      ]
    : [];
  const ready = [submit, approve, ...clear];
  const published: readonly Step[] = [...ready, { act: 'publish', by: by('publisher') }];
  switch (target) {
    case 'draft':
      return [];
    case 'submitted':
      return [submit];
    case 'returned':
      return [submit, { act: 'return', by: by('approver'), note }];
    case 'approved':
      return [submit, approve];
    case 'cleared':
      return ready;
    case 'scheduled': {
      const publishAt = new Date(now.getTime() + DAYS_TO_SCHEDULED * DAY_MS).toISOString();
      return [...ready, { act: 'schedule', by: by('publisher'), publishAt }];
    }
    case 'published':
      return published;
    case 'published, newer draft submitted':
      return [...published, { ...submit, edit: sample.edit?.[locale] }];
    case 'unpublished':
      return [...published, { act: 'unpublish', by: by('approver'), note }];
  }
}

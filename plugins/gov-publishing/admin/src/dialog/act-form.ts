import type { Act, OpenAct } from '../api/dossier-model';

/** What the signer has filled in so far. */
export interface ActForm {
  readonly ticks: readonly string[];
  readonly note: string;
  readonly assessment: Readonly<Record<AssessmentPart, string>>;
  readonly decision: string;
  /** An instant; or a text that says none, which the server refuses; or nothing. */
  readonly publishAt: string | null;
  /** Taking down: why, for the public, from the list; empty where nothing is said. */
  readonly reasonCode: string;
  /** Taking down: why, for the public, in the head's own words. */
  readonly publicReason: string;
  /** Taking down: id of the published document that takes its place. */
  readonly successor: string;
  readonly password: string;
}

export const ASSESSMENT_PARTS = ['benefits', 'harms', 'impacts', 'mitigation'] as const;
export type AssessmentPart = (typeof ASSESSMENT_PARTS)[number];

/** @returns an empty form for the act; where decisions are offered the plain meaning of the act is chosen. */
export function emptyForm(decisions: readonly string[]): ActForm {
  return {
    ticks: [],
    note: '',
    assessment: { benefits: '', harms: '', impacts: '', mitigation: '' },
    decision: decisions[0] ?? '',
    publishAt: null,
    reasonCode: '',
    publicReason: '',
    successor: '',
    password: '',
  };
}

/** @returns whether closing the dialog would lose something the signer typed. */
export function isTouched(form: ActForm): boolean {
  const { ticks, note, assessment, publishAt, password, reasonCode, publicReason, successor } = form;
  const typed = [note, password, reasonCode, publicReason, successor, ...Object.values(assessment)].some(
    (text) => text !== '',
  );
  return typed || ticks.length > 0 || publishAt !== null;
}

type ActShape = Pick<OpenAct, 'act' | 'decisions' | 'needsAssessment'>;

/** @returns the body of the request: only what the act takes, since the server refuses what it did not ask for. */
export function bodyOf(offered: ActShape, form: ActForm, language: 'th' | 'en'): Record<string, unknown> {
  const { act, decisions, needsAssessment } = offered;
  return {
    act,
    password: form.password,
    language,
    checklist: form.ticks,
    ...(form.note !== '' && { note: form.note }),
    ...(needsAssessment && { assessment: form.assessment }),
    ...(decisions.length > 0 && { decision: form.decision }),
    ...(act === 'schedule' && form.publishAt !== null && { publishAt: form.publishAt }),
    ...(act === 'unpublish' && form.reasonCode !== '' && { reasonCode: form.reasonCode }),
    ...(act === 'unpublish' && form.publicReason.trim() !== '' && { publicReason: form.publicReason }),
    ...(act === 'unpublish' && form.successor.trim() !== '' && { successor: form.successor.trim() }),
  };
}

/** Acts whose signer should see what changes before anything else. */
export const SHOWS_CHANGES: readonly Act[] = [
  'approve',
  'clear',
  'publish',
  'schedule',
  'acknowledge',
  'submit',
];

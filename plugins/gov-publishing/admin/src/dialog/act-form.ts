import { actsThat } from '../api/acts';
import { ASSESSMENT_PARTS } from '../../../server/src/domain/signoff/request/assessment-parts';
import type { GivenProof } from '../../../server/src/people/proofs/contract';
import type { SingleActSent } from '../../../server/src/signoff/acts/contract';
import type { FilledIn } from '../api/admin-client';
import type { Act, OpenAct, PlaceToJustify } from '../api/dossier-model';
import { isGiven } from './proofs/proof-way';

export { ASSESSMENT_PARTS };

/** What the signer has filled in so far. */
export interface ActForm {
  readonly ticks: readonly string[];
  readonly note: string;
  readonly assessment: Readonly<Record<AssessmentPart, string>>;
  /** Reasons for what was found, by `placeId`; a place that nobody touched keeps what was written the last time. */
  readonly justifications: Readonly<Record<string, string>>;
  readonly decision: string;
  /** An instant; or a text that says none, which the server refuses; or nothing. */
  readonly publishAt: string | null;
  /** Taking down: why, for the public, from the list; empty where nothing is said. */
  readonly reasonCode: string;
  /** Taking down: why, for the public, in the head's own words. */
  readonly publicReason: string;
  /** Taking down: id of the published document that takes its place. */
  readonly successor: string;
  /** Returning: ids of the remarks that it points to. */
  readonly remarks: readonly number[];
  readonly proof: GivenProof;
}

export type AssessmentPart = (typeof ASSESSMENT_PARTS)[number];

/**
 * @param proof of the kind that is asked for, with nothing filled in
 * @returns an empty form for the act; where decisions are offered the plain meaning of the act is chosen.
 */
export function emptyForm(decisions: readonly string[], proof: GivenProof): ActForm {
  return {
    ticks: [],
    note: '',
    justifications: {},
    assessment: { benefits: '', harms: '', impacts: '', mitigation: '' },
    decision: decisions[0] ?? '',
    publishAt: null,
    reasonCode: '',
    publicReason: '',
    successor: '',
    remarks: [],
    proof,
  };
}

/** @returns whether closing the dialog would lose something the signer typed. */
export function isTouched(form: ActForm): boolean {
  const { ticks, note, justifications, assessment, publishAt, proof, reasonCode, publicReason, successor } =
    form;
  const typed = [
    note,
    reasonCode,
    publicReason,
    successor,
    ...Object.values(assessment),
    ...Object.values(justifications),
  ].some((text) => text !== '');
  return typed || isGiven(proof) || ticks.length > 0 || form.remarks.length > 0 || publishAt !== null;
}

/** @returns one name for a place, to keep its reason by */
export function placeId({ path, kind }: Pick<PlaceToJustify, 'path' | 'kind'>): string {
  return `${path} ${kind}`;
}

/** @returns the reason as it stands in the form */
export function reasonFor(
  place: PlaceToJustify,
  { justifications }: Pick<ActForm, 'justifications'>,
): string {
  return justifications[placeId(place)] ?? place.before ?? '';
}

/** @returns the reasons with the first one in every place that has none yet: nothing that was typed is written over */
export function sameForAll(
  places: readonly PlaceToJustify[],
  form: Pick<ActForm, 'justifications'>,
): Record<string, string> {
  const written = places.map((place) => reasonFor(place, form)).find((reason) => reason.trim() !== '') ?? '';
  return Object.fromEntries(
    places.map((place) => {
      const own = reasonFor(place, form);
      return [placeId(place), own.trim() === '' ? written : own];
    }),
  );
}

/** Acts that carry the moment of publication. */
const TAKES_A_MOMENT: readonly Act[] = actsThat(({ takesAMoment }) => takesAMoment);
/** Acts that may point to remarks. */
export const CITES: readonly Act[] = actsThat(({ citesRemarks }) => citesRemarks);
/** Acts of which the public may be told why. */
const TELLS_THE_PUBLIC: readonly Act[] = actsThat(({ tellsThePublic }) => tellsThePublic);

type ActShape = Pick<OpenAct, 'act' | 'decisions' | 'justify' | 'needsAssessment'>;

/** @returns the body of the request: only what the act takes, since the server refuses what it did not ask for. */
export function bodyOf(
  offered: ActShape,
  form: ActForm,
  language: 'th' | 'en',
): FilledIn<Omit<SingleActSent, 'digest'>> {
  const { act, decisions, justify, needsAssessment } = offered;
  const justifications = justify
    .map((place) => ({ path: place.path, kind: place.kind, reason: reasonFor(place, form) }))
    .filter(({ reason }) => reason.trim() !== '');
  return {
    act,
    proof: form.proof,
    language,
    checklist: form.ticks,
    ...(form.note !== '' && { note: form.note }),
    ...(justifications.length > 0 && { justifications }),
    ...(needsAssessment && { assessment: form.assessment }),
    ...(decisions.length > 0 && { decision: form.decision }),
    ...(CITES.includes(act) && form.remarks.length > 0 && { remarks: form.remarks }),
    ...(TAKES_A_MOMENT.includes(act) && form.publishAt !== null && { publishAt: form.publishAt }),
    ...(TELLS_THE_PUBLIC.includes(act) && form.reasonCode !== '' && { reasonCode: form.reasonCode }),
    ...(TELLS_THE_PUBLIC.includes(act) &&
      form.publicReason.trim() !== '' && { publicReason: form.publicReason }),
    ...(TELLS_THE_PUBLIC.includes(act) &&
      form.successor.trim() !== '' && { successor: form.successor.trim() }),
  };
}

/** Acts whose signer should see what changes before anything else: those that carry the entry on. */
export const SHOWS_CHANGES: readonly Act[] = actsThat(({ tone }) => tone === 'onward' || tone === 'aside');

import type { Digest } from '../../domain/brands';
import { commit, newSalt, type SealedValue, sealValue } from '@gov-publishing/provenance';
import type { ActDefinition } from '../../domain/signoff/acts/definition/definition';
import { ACT_DEFINITIONS, definitionOf } from '../../domain/signoff/acts/registry';
import type { Decision } from '../../domain/signoff/decide';
import type { Dossier } from '../../domain/signoff/dossier/dossier-model';
import type { SignoffFacts, Duty } from '../../domain/signoff/model';
import { inOrder } from '../../domain/signoff/request/justifications';
import { policyOf, type PolicyProfile } from '../../domain/signoff/profiles/profile';
import { decisionOf } from '../../domain/signoff/request/request';
import type { ActRequest } from '../../domain/signoff/request/act-request';
import type { NewLeaf } from '../../ledger/ledger-writer';
import { scheduledStatementOf } from '../../messages';
import type { ProvenPerson } from '../../people/proofs/proof-method';
import type { Subject } from '../subjects/subject';

/** What the signer handed in, and in which language the statement was shown. */
export interface SignedRequest extends ActRequest {
  readonly language: 'th' | 'en';
}

function authorsOf({ authors }: SignoffFacts): string[] {
  return [...new Set(authors)].sort();
}

/** @returns the indexes of the signatures that a publication stands on, ascending */
function groundsOf({ inForce }: Dossier, acts: readonly ActDefinition[] = ACT_DEFINITIONS): number[] {
  return inForce.filter(({ act }) => isGround(definitionOf(act, acts))).map(({ index }) => index);
}

/** An acknowledgement may come after the publication, so that none stands on it. */
function isGround({ link }: ActDefinition): boolean {
  return link !== null && link.isGround && link.place !== null;
}

function commitments(written: Readonly<Record<string, SealedValue | null>>): Record<string, Digest> {
  return Object.fromEntries(
    Object.entries(written).flatMap(([key, sealed]) => (sealed ? [[key, sealed.commitment] as const] : [])),
  );
}

/**
 * Makes the leaf of an act that is allowed.
 *
 * @param subject of what kind the record is, and in which words it is signed
 * @param digest the content it binds to
 */
export function actLeaf(
  subject: Pick<Subject, 'kind' | 'acts' | 'statement'>,
  decision: Decision,
  facts: SignoffFacts,
  dossier: Dossier,
  request: SignedRequest,
  person: ProvenPerson,
  profile: PolicyProfile,
  digest: Digest,
): NewLeaf {
  const { act, appointment } = decision;
  if (!appointment) throw new Error('An act without an appointment cannot have been allowed.');
  const salt = newSalt();
  const { namesAuthors, publishAtReasons, effect } = definitionOf(act, subject.acts);
  const justifications = inOrder(request.justifications ?? []);
  const { note, assessment, publishAt, reasonCode, publicReason, successor } = request;
  const written = {
    note: note ? sealValue(note) : null,
    assessment: assessment ? sealValue(assessment) : null,
    justifications: justifications.length > 0 ? sealValue(justifications) : null,
    authors: namesAuthors ? sealValue(authorsOf(facts)) : null,
  };
  const decided = decisionOf(act, request, profile, subject.acts) ?? undefined;
  const actingFor = appointment.actingFor;
  const leaf = {
    v: 1,
    kind: subject.kind,
    act,
    uid: facts.key.uid,
    documentId: facts.key.documentId,
    locale: facts.key.locale,
    digest,
    duty: appointment.duty,
    position: appointment.position,
    agency: appointment.agency,
    order: appointment.orderNumber,
    ...(actingFor && { actingFor: `${actingFor.kind}:${actingFor.position}` }),
    statement: subject.statement(act, appointment.duty, request.language, decided),
    ...(decided && { decision: decided }),
    checklist: [...new Set(request.checklist ?? [])].sort(),
    policy: policyOf(profile),
    ...commitments(written),
    ...(publishAtReasons && publishAt && { publishAt: new Date(publishAt).toISOString() }),
    ...(reasonCode && { reasonCode }),
    ...(publicReason && { publicReason: publicReason.trim() }),
    ...(successor && { successor }),
    ...(effect === 'publish' && { on: groundsOf(dossier, subject.acts) }),
    proof: person.proof,
    signer: commit({ name: person.name, personId: person.personId, salt }),
  };
  return {
    // Its form is the kind's: the writer seals nothing that the kind's schema does not take.
    leaf: leaf as NewLeaf['leaf'],
    signer: {
      personId: person.personId,
      personName: person.name,
      salt,
      note: note ?? null,
      assessment: assessment ? JSON.stringify(assessment) : null,
      justifications: written.justifications && JSON.stringify(justifications),
      authors: written.authors && JSON.stringify(authorsOf(facts)),
      noteSalt: written.note?.salt ?? null,
      assessmentSalt: written.assessment?.salt ?? null,
      justificationsSalt: written.justifications?.salt ?? null,
      authorsSalt: written.authors?.salt ?? null,
    },
  };
}

/**
 * Makes the leaf by which a schedule that fell due publishes: nobody is there, so it says so, and names the
 * signed schedule it stands on.
 */
export function fallDueLeaf(
  facts: SignoffFacts,
  dossier: Dossier,
  schedule: ScheduleSigner,
  profile: PolicyProfile,
): NewLeaf {
  const record = dossier.signatures.schedule;
  if (!record) throw new Error('There is no schedule to fall due.');
  const salt = newSalt();
  const { leaf, personName } = schedule;
  return {
    leaf: {
      v: 1,
      kind: 'entry-act',
      act: 'publish',
      uid: facts.key.uid,
      documentId: facts.key.documentId,
      locale: facts.key.locale,
      digest: facts.digest,
      duty: leaf.duty,
      position: leaf.position,
      agency: leaf.agency,
      order: leaf.order,
      ...(leaf.actingFor && { actingFor: leaf.actingFor }),
      statement: scheduledStatementOf(leaf.duty, 'th'),
      checklist: [...leaf.checklist],
      policy: policyOf(profile),
      on: groundsOf(dossier),
      scheduledBy: record.index,
      proof: { method: 'schedule' },
      signer: commit({ name: personName, personId: record.personId, salt }),
    },
    signer: { personId: record.personId, personName, salt, note: null, assessment: null },
  };
}

/** The schedule's signer, whose hand the publication is. */
export interface ScheduleSigner {
  readonly leaf: {
    readonly duty: Duty;
    readonly position: string;
    readonly agency: NonNullable<Decision['appointment']>['agency'];
    readonly order: string;
    readonly actingFor?: string;
    readonly checklist: readonly string[];
  };
  readonly personName: string;
}

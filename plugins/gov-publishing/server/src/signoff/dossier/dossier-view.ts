import { difference } from '../../domain/content/difference';
import { requiredTicks, decisionsFor, type SignedDecision } from '../../domain/signoff/request/checklists';
import { definitionOf } from '../../domain/signoff/acts/registry';
import { decide, digestOf } from '../../domain/signoff/decide';
import type { Act, Duty } from '../../domain/signoff/model';
import { MAX_PUBLIC_REASON, PUBLIC_REASONS } from '../../domain/signoff/request/public-reason';
import { chainSteps } from '../../domain/signoff/dossier/chain';
import { placesToJustify, type PlaceToJustify } from '../../domain/signoff/request/justifications';
import { requiresAssessment, requiresNote, asksWhyUrgent } from '../../domain/signoff/request/request';
import type { EntryKey, PersonId } from '../../domain/brands';
import type { Finding } from '../../domain/content/finding';
import type { BothLanguages } from '../../domain/text/both-languages';
import { codedPaths } from '../../entries/coded-paths';
import { explain } from '../../errors';
import { say, statementOf, type Params } from '../../messages';
import type { ActParts } from '../acts/acts';
import { entryNotFound } from '../subjects/entry';
import type { SignedAct } from '../acts/act-records';
import { currentDossier } from './current-dossier';
import { voidedIn } from '../acts/voided';
import type {
  DossierAnswer,
  FindingAnswer,
  OpenAct,
  PlaceToJustify as PlaceAnswer,
  SignedActAnswer,
} from './contract';

/**
 * The dossier as its readers see it: state, findings, what is open to them and every reason where it is not.
 *
 * @throws NotFoundError where the entry does not exist in that locale
 */
export async function dossierView(
  parts: ActParts,
  key: EntryKey,
  personId: PersonId,
): Promise<DossierAnswer> {
  const { strapi, profile, officers, store } = parts;
  const current = await currentDossier(parts, key);
  if (!current) throw entryNotFound(key);
  const { draft, findings, facts, acts, dossier, nowISO } = current;
  const officer = await officers.officer(personId);
  const decisions = decide(officer, facts, profile, nowISO);
  const published = dossier.published && (await store.snapshot(dossier.published.digest));
  return {
    key,
    title: draft.title,
    changedAt: (draft.row['updatedAt'] as string | undefined) ?? null,
    state: dossier.state,
    stateLabel: both(`state.${dossier.state}`),
    digest: facts.digest,
    agency: draft.agency,
    importance: facts.importance,
    published: dossier.published,
    unsigned: facts.unsigned ? { digest: facts.unsigned.digest } : null,
    needsClearance: dossier.needsClearance,
    needsWeighing: dossier.needsWeighing,
    needsAcknowledgement: dossier.needsAcknowledgement,
    chain: chainSteps(facts, dossier),
    waitingFor: dossier.waitingFor,
    voided: voidedIn(facts, dossier),
    profile: profile.name,
    acts: acts.map(actView),
    signatures: dossier.standing.map(({ index }) => index),
    open: decisions.map(({ act, allowed, reasons, duty, appointment }) => ({
      act,
      allowed,
      reasons: reasons.map(explain),
      digest: digestOf(act, facts, dossier),
      duty,
      position: appointment?.position ?? null,
      agency: appointment?.agency ?? null,
      actingFor: appointment?.actingFor ?? null,
      checklist: requiredTicks(act).map((tick) => ({ ...tick, label: both(`tick.${tick.key}`) })),
      statement: duty && wordsSigned(act, duty, decisionsFor(act, profile)[0]),
      decisions: decisionsFor(act, profile),
      decisionStatements:
        duty &&
        Object.fromEntries(
          decisionsFor(act, profile).map((decision) => [decision, wordsSigned(act, duty, decision)]),
        ),
      justify: definitionOf(act).asksWhy
        ? placesToJustify(findings).map((place) => placeView(place, acts))
        : [],
      needsNote: requiresNote(act, facts, profile),
      saysWhyUrgent: asksWhyUrgent(act, facts, profile),
      needsAssessment: requiresAssessment(act, facts, profile),
      ...(definitionOf(act).leavingReasons && { forThePublic: publicReasonsFor(duty) }),
    })),
    findings: findings.map(findingView),
    changes: difference(published ?? null, draft.sealed.snapshot),
    codes: {
      before: published ? codedPaths(strapi, key.uid, published.content) : [],
      after: codedPaths(strapi, key.uid, draft.sealed.snapshot.content),
    },
  };
}

/** What may be said to the public of an entry that is taken down: a reason from the list, and by the head a sentence. */
function publicReasonsFor(duty: Duty | null): OpenAct['forThePublic'] {
  return {
    reasons: PUBLIC_REASONS.map((code) => ({ code, words: both(`gone.${code}`) })),
    ownWords: duty === 'approver' ? MAX_PUBLIC_REASON : null,
  };
}

function wordsSigned(act: Act, duty: Duty, decision: SignedDecision | undefined): BothLanguages {
  return { th: statementOf(act, duty, 'th', decision), en: statementOf(act, duty, 'en', decision) };
}

function placeView({ path, kind, findings }: PlaceToJustify, acts: readonly SignedAct[]): PlaceAnswer {
  const given = acts.flatMap(({ justifications }) => justifications ?? []);
  return {
    path,
    kind,
    words: findings.map(({ message, params }) => both(message, params)),
    before: given.findLast((each) => each.path === path && each.kind === kind)?.reason ?? null,
  };
}

function actView({ record, leaf, personName, note, assessment, justifications }: SignedAct): SignedActAnswer {
  const { index, act, digest, duty, position, agency, at, publishAt } = record;
  return {
    index,
    act,
    digest,
    duty,
    position,
    agency,
    at,
    publishAt,
    personName,
    note,
    assessment: assessment as SignedActAnswer['assessment'],
    justifications: justifications as SignedActAnswer['justifications'],
    order: leaf.order,
    actingFor: leaf.actingFor ?? null,
    statement: leaf.statement,
    decision: leaf.decision ?? null,
    checklist: leaf.checklist,
    byScheduleOf: record.scheduledBy,
  };
}

function findingView(finding: Finding): FindingAnswer {
  const { message, params } = finding;
  return { ...finding, words: { th: say('th', message, params), en: say('en', message, params) } };
}

function both(key: string, params: Params = {}): BothLanguages {
  return { th: say('th', key, params), en: say('en', key, params) };
}

import type { TypeDefinition } from '../../content-types/definition/type-definition';
import { difference } from '../../domain/content/difference';
import { rowsOf } from '../../domain/edit-form';
import { acceptedProofs } from '../../domain/signoff/request/accepted-proofs';
import { requiredTicks, decisionsFor, type SignedDecision } from '../../domain/signoff/request/checklists';
import { definitionOf } from '../../domain/signoff/acts/registry';
import { decide, digestOf } from '../../domain/signoff/decide';
import type { Act, Duty } from '../../domain/signoff/model';
import { MAX_PUBLIC_REASON, PUBLIC_REASONS } from '../../domain/signoff/request/public-reason';
import { chainSteps } from '../../domain/signoff/dossier/chain';
import { lastSeen, openReturn } from '../../domain/signoff/dossier/last-seen';
import { placesToJustify, type PlaceToJustify } from '../../domain/signoff/request/justifications';
import { inShort, type InShort } from '../../domain/signoff/reasons/in-short';
import { requiresAssessment, requiresNote, asksWhyUrgent } from '../../domain/signoff/request/request';
import type { EntryKey, PersonId } from '../../domain/brands';
import type { Finding } from '../../domain/content/finding';
import type { BothLanguages } from '../../domain/text/both-languages';
import { codedPaths } from '../../entries/coded-paths';
import { explain } from '../../errors';
import { say, statementOf, type Params } from '../../messages';
import type { Addresses } from '../../delivery/page-address';
import type { HttpContext } from '../../strapi-boundary';
import type { ActServices } from '../acts/acts';
import { entryNotFound } from '../subjects/entry';
import type { SignedAct } from '../acts/act-records';
import { currentSignoff, type CurrentSignoff } from './current-signoff';
import { voidedIn } from '../acts/voided';
import type { WhoseTurn } from './whose-turn';
import type {
  ChangesSince,
  DossierAnswer,
  FindingAnswer,
  OpenAct,
  PlaceToJustify as PlaceAnswer,
  SignedActAnswer,
} from './contract';

/** What a dossier is shown with. */
export interface ViewServices {
  readonly actServices: ActServices;
  readonly turns: WhoseTurn;
  /** Where the public reads what is published. */
  readonly addresses: Pick<Addresses, 'page'>;
}

/**
 * The dossier as its readers see it: state, findings, what is open to them and every reason where it is not.
 *
 * @throws NotFoundError where the entry does not exist in that locale
 */
export async function dossierView(
  { actServices: services, turns, addresses }: ViewServices,
  ctx: HttpContext,
  key: EntryKey,
  personId: PersonId,
): Promise<DossierAnswer> {
  const { strapi, profile, officers, store } = services;
  const current = await currentSignoff(services, key, personId);
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
    published: dossier.published && { ...dossier.published, url: addresses.page(draft.type, key) },
    unsigned: facts.unsigned ? { digest: facts.unsigned.digest } : null,
    needsClearance: dossier.needsClearance,
    needsWeighing: dossier.needsWeighing,
    needsAcknowledgement: dossier.needsAcknowledgement,
    chain: chainSteps(facts, dossier),
    waitingFor: dossier.waitingFor,
    turns: await turns.of(ctx, current, personId, decisions),
    voided: voidedIn(facts, dossier),
    profile: profile.name,
    acts: acts.map(actView),
    returnedBy: openReturn(facts.acts)?.index ?? null,
    since: await changesSince(services, current, personId),
    signatures: dossier.inForce.map(({ index }) => index),
    open: decisions.map(({ act, allowed, reasons, against, duty, appointment }) => ({
      act,
      allowed,
      reasons: reasons.map(explain),
      inShort: shortly(inShort(definitionOf(act), against, profile)),
      digest: digestOf(act, facts, dossier),
      duty,
      position: appointment?.position ?? null,
      agency: appointment?.agency ?? null,
      actingFor: appointment?.actingFor ?? null,
      checklist: requiredTicks(act).map(({ words, ...tick }) => ({ ...tick, label: words })),
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
      proofs: duty ? acceptedProofs(profile, duty) : [],
      ...(definitionOf(act).leavingReasons && { forThePublic: publicReasonsFor(duty) }),
    })),
    findings: inOrderOfForm(findings, services.types.get(key.uid)?.definition).map(findingView),
    changes: difference(published ?? null, draft.sealed.snapshot),
    codes: {
      before: published ? codedPaths(strapi, key.uid, published.content) : [],
      after: codedPaths(strapi, key.uid, draft.sealed.snapshot.content),
    },
  };
}

/** Everything that the signers have kept is there to be compared with, also where it never became public. */
async function changesSince(
  { strapi, store }: ActServices,
  { draft, facts }: CurrentSignoff,
  personId: PersonId,
): Promise<ChangesSince | null> {
  const seen = lastSeen(facts.acts, personId, facts.digest);
  if (!seen) return null;
  const before = await store.snapshot(seen.digest);
  return {
    index: seen.index,
    changes: before && difference(before, draft.sealed.snapshot),
    codes: before ? codedPaths(strapi, draft.key.uid, before.content) : [],
  };
}

/** What may be said to the public of an entry that is taken down: a reason from the list, and by the head a sentence. */
function publicReasonsFor(duty: Duty | null): OpenAct['forThePublic'] {
  return {
    reasons: PUBLIC_REASONS.map((code) => ({ code, words: both(`gone.${code}`) })),
    ownWords: duty === 'approver' ? MAX_PUBLIC_REASON : null,
  };
}

function shortly(words: InShort | null): BothLanguages | null {
  return words && both(words.key, words.params);
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

/** Things are put right to its end; what stands on no part of it comes last. */
function inOrderOfForm(
  findings: readonly Finding[],
  definition: Pick<TypeDefinition, 'form' | 'schema'> | undefined,
): Finding[] {
  const { form, schema } = definition ?? {};
  const fields = form ? rowsOf(form).flat() : Object.keys(schema?.attributes ?? {});
  const place = ({ field }: Finding): number => {
    const at = fields.indexOf(field.split('.')[0] ?? '');
    return at < 0 ? fields.length : at;
  };
  return [...findings].sort((a, b) => place(a) - place(b));
}

function findingView(finding: Finding): FindingAnswer {
  const { message, params } = finding;
  return { ...finding, words: { th: say('th', message, params), en: say('en', message, params) } };
}

function both(key: string, params: Params = {}): BothLanguages {
  return { th: say('th', key, params), en: say('en', key, params) };
}

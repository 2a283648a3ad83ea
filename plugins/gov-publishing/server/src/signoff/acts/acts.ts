import type { GovernedTypes } from '../../entries/governed-types';
import type { Digest } from '../../domain/brands';
import { proofReasons } from '../../domain/signoff/request/accepted-proofs';
import { definitionOf } from '../../domain/signoff/acts/registry';
import { decide, digestOf, type Decision } from '../../domain/signoff/decide';
import { reduceDossier } from '../../domain/signoff/dossier/dossier';
import type { Dossier } from '../../domain/signoff/dossier/dossier-model';
import type { Justification } from '../../domain/signoff/request/act-request';
import type { Act, SignoffFacts, Officer, Reason } from '../../domain/signoff/model';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import { DUTY_REASONS } from '../../domain/signoff/reasons/reasons';
import { checkRequest } from '../../domain/signoff/request/request';
import { ActRefusedError, ContentChangedError, DutyError, NotFoundError, explain } from '../../errors';
import type { LedgerWriter } from '../../ledger/ledger-writer';
import type { Officers } from '../../people/roster/officers';
import type { ProvenPerson } from '../../people/proofs/proof-method';
import { inTransaction, type Strapi, type Transaction } from '../../strapi-boundary';
import type { EntrySubjectServices } from '../subjects/entry';
import type { LoadedSubject, Subject, SubjectKey } from '../subjects/subject';
import { actLeaf, type SignedRequest } from './act-leaf';
import type { ActRecords } from './act-records';

/** A subject and the digest its signer saw. */
export interface SeenSubject {
  readonly key: SubjectKey;
  readonly digest: Digest;
  /** Why what was found in it may stand. */
  readonly justifications?: readonly Justification[];
  /** Remarks on it that the act points to. */
  readonly remarks?: readonly number[];
}

interface Prepared<Loaded> {
  readonly seen: SeenSubject;
  readonly loaded: Loaded;
  readonly facts: SignoffFacts;
  readonly dossier: Dossier;
  readonly decision: Decision;
  /** What the act binds to: the subject as it is, or what is public where the act is about that. */
  readonly digest: Digest | null;
  readonly reasons: readonly Reason[];
}

/** What signs, whatever is signed. */
export interface SigningServices {
  readonly strapi: Strapi;
  readonly profile: PolicyProfile;
  readonly officers: Officers;
  readonly writer: LedgerWriter;
  /** What was signed of a subject, from the ledger. */
  readonly records: ActRecords;
  readonly types: Pick<GovernedTypes, 'has' | 'get'>;
  readonly now: () => Date;
}

/** What entries are signed with. */
export type ActServices = SigningServices & EntrySubjectServices;

/** Performs acts: decision, record, and what the record allows, in one transaction. */
export class Acts<Loaded extends LoadedSubject = LoadedSubject> {
  constructor(
    private readonly services: SigningServices,
    private readonly subject: Subject<Loaded>,
  ) {}

  /**
   * The same act on one or several subjects, one leaf each: all or nothing.
   *
   * @param person who signs, with the proof that they are there
   * @throws NotFoundError, DutyError, ContentChangedError, ActRefusedError, each naming every subject and reason;
   *   LedgerDamagedError for what brings subjects forward while a leaf of the ledger is gone
   */
  async perform(
    act: Act,
    subjects: readonly SeenSubject[],
    request: SignedRequest,
    person: ProvenPerson,
  ): Promise<void> {
    const { subject } = this;
    if (definitionOf(act, subject.acts).isForward) await this.services.officers.requireWhole();
    await subject.ready(
      subjects.map(({ key }) => key),
      person.personId,
    );
    await inTransaction(this.services.strapi, async (scope) => {
      const { trx } = scope;
      await this.services.writer.lock(trx);
      // The writers' lock keeps everybody from giving or taking an appointment until the act is done.
      const officer = await this.services.officers.officer(person.personId);
      const prepared: Prepared<Loaded>[] = [];
      const missing: SubjectKey[] = [];
      for (const seen of subjects) {
        const each = await this.prepare(trx, act, seen, request, officer, person.proof);
        if (each) prepared.push(each);
        else missing.push(seen.key);
      }
      this.refuseTogether(prepared, missing);
      const leaves = await this.services.writer.append(
        scope,
        prepared.map((each) =>
          actLeaf(
            subject,
            each.decision,
            each.facts,
            each.dossier,
            requestFor(each.seen, request),
            person,
            this.services.profile,
            each.digest as Digest,
          ),
        ),
      );
      for (const [position, { seen, loaded, facts, digest }] of prepared.entries()) {
        const leaf = leaves[position];
        const done = {
          act,
          request: requestFor(seen, request),
          loaded,
          facts,
          digest: digest as Digest,
          personId: person.personId,
        };
        if (leaf) await subject.carryOut(trx, { ...done, leaf });
      }
    });
    await subject.waitForPeers();
  }

  private async prepare(
    trx: Transaction,
    act: Act,
    seen: SeenSubject,
    request: SignedRequest,
    officer: Officer,
    proof: ProvenPerson['proof'],
  ): Promise<Prepared<Loaded> | null> {
    const { subject } = this;
    if (subject.kind !== 'entry-act' && this.services.types.has(seen.key.uid))
      throw new Error(
        `${seen.key.uid} is governed: no ${subject.kind} may stand among the acts on its entries`,
      );
    const { profile, now } = this.services;
    await subject.lock(trx, seen.key);
    const loaded = await subject.load(seen.key);
    if (!loaded) return null;
    const at = now();
    const facts = await subject.facts(loaded, at);
    const nowISO = at.toISOString();
    const dossier = reduceDossier(facts, profile, nowISO, subject.acts);
    const decision = decide(officer, facts, profile, nowISO, subject.acts).find((each) => each.act === act);
    if (!decision) throw new Error(`decide() knows no act ${act}`);
    const reasons = [
      ...decision.reasons,
      ...proofReasons(profile, decision.duty, proof),
      ...checkRequest(act, requestFor(seen, request), facts, profile, nowISO, decision.duty, subject.acts),
      ...(await subject.requestReasons(requestFor(seen, request), seen.key, trx)),
    ];
    const digest = digestOf(act, facts, dossier, subject.acts);
    return { seen, loaded, facts, dossier, decision, digest, reasons };
  }

  /** Refuses for all subjects at once: what is not there first, no duty next, then changed content, then everything else. */
  private refuseTogether(prepared: readonly Prepared<Loaded>[], missing: readonly SubjectKey[]): void {
    const notFound = (key: SubjectKey): Reason => this.subject.notFound(key);
    const refused = prepared.filter((each) => each.reasons.length > 0 || each.seen.digest !== each.digest);
    if (refused.length === 0 && missing.length === 0) return;
    const withChange = refused.map((each) => ({
      ...each,
      reasons: [...each.reasons, ...changeReason(each)],
    }));
    const all = [...missing.map(notFound), ...withChange.flatMap((each) => each.reasons)];
    const details = {
      entries: [
        ...missing.map((key) => ({
          ...key,
          title: null,
          digest: null,
          reasons: [explain(notFound(key))],
        })),
        ...withChange.map(({ seen, loaded, reasons }) => ({
          ...seen.key,
          title: loaded.title,
          digest: loaded.digest,
          reasons: reasons.map(explain),
        })),
      ],
    };
    if (missing.length > 0) throw new NotFoundError(all, details);
    if (all.some((reason) => DUTY_REASONS.includes(reason.code))) throw new DutyError(all, details);
    if (all.some((reason) => reason.code === 'content_changed')) throw new ContentChangedError(all, details);
    throw new ActRefusedError(all, details);
  }
}

/** @returns what was handed in for all subjects, and for this one alone */
function requestFor({ justifications, remarks }: SeenSubject, request: SignedRequest): SignedRequest {
  return { ...request, ...(justifications && { justifications }), ...(remarks && { remarks }) };
}

function changeReason({ seen, digest }: Prepared<LoadedSubject>): Reason[] {
  // Where there is nothing to take down, another reason says so; the digest is not what is wrong.
  if (digest === null || seen.digest === digest) return [];
  return [
    {
      code: 'content_changed',
      field: 'digest',
      requirement: 'WF-09',
      params: { digest: digest.slice(0, 12) },
    },
  ];
}

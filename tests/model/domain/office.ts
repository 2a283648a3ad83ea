import type { AgencyCode, Digest, DocumentId, PersonId, TypeUid } from '#server/domain/brands';
import { decide, digestOf } from '#server/domain/signoff/decide';
import type { Decision } from '#server/domain/signoff/decide';
import { reduceDossier } from '#server/domain/signoff/dossier/dossier';
import { fallDueReasons } from '#server/domain/signoff/dossier/fall-due';
import type { Importance } from '#server/domain/signoff/dossier/importance';
import type { Act, ActRecord, SignoffFacts } from '#server/domain/signoff/model';
import type { PolicyProfile } from '#server/domain/signoff/profiles/profile';
import { Clerk, CONTENTS, RULES } from './oracle';
import type { Content } from './oracle';
import { DAY_MS, START_MS } from './people';
import type { Person } from './people';

const key = { uid: 'plugin::gov-publishing.law' as TypeUid, documentId: 'd' as DocumentId, locale: 'th' };
const agencyPath = ['A', 'P'] as AgencyCode[];
const digestOfContent = ({ id }: Content): Digest => String(id).repeat(64) as Digest;
const importanceOf = ({ urgent, important }: Content): Importance =>
  urgent ? 'urgent' : important ? 'important' : 'normal';

/** Plain comparison: the millions of them would take jest's `expect` minutes. */
function same(what: string, domain: unknown, clerk: unknown): void {
  if (domain !== clerk) throw new Error(`${what}: domain ${String(domain)}, clerk ${String(clerk)}`);
}

/** One entry's life: the domain decides, the clerk keeps the slip, and each must say what the other says. */
export class Office {
  readonly clerk: Clerk;
  readonly acts: ActRecord[] = [];
  /** Who edited since the last publication; kept here, as the service keeps it. */
  private authors = new Set<PersonId>();
  private draft: Content = CONTENTS[0]!;
  private published: Content | null = null;
  private nowMs = START_MS;

  constructor(readonly profile: PolicyProfile) {
    const rules = RULES[profile.name];
    if (!rules) throw new Error(`the clerk does not know ${profile.name}`);
    this.clerk = new Clerk(rules);
  }

  get now(): string {
    return new Date(this.nowMs).toISOString();
  }

  get facts(): SignoffFacts {
    return {
      key,
      agencyPath,
      digest: digestOfContent(this.draft),
      importance: importanceOf(this.draft),
      affectsProvinceImage: this.draft.image,
      provincialOffice: 'P' as AgencyCode,
      findings: [],
      acts: this.acts,
      authors: [...this.authors],
      ...(this.published ? { publishedAs: { importance: importanceOf(this.published), agencyPath } } : {}),
    };
  }

  /** Clocks may go back; what was signed in which order is the ledger's to say. */
  wait(hours: number): void {
    this.nowMs = Math.min(Math.max(this.nowMs + hours * 3_600_000, START_MS - DAY_MS), START_MS + 6 * DAY_MS);
  }

  edit(content: Content, person: Person): void {
    this.draft = content;
    this.authors.add(person.officer.personId);
    this.clerk.edit(content, person.name);
    const { signatures } = reduceDossier(this.facts, this.profile, this.now);
    const live = this.clerk.live;
    const strays = Object.values(signatures).filter((each) => each && each.digest !== this.facts.digest);
    same('signatures on other words after an edit', strays.length, 0);
    same('anything signed after an edit', signatures.submit !== undefined, live !== null);
  }

  /** All decisions of the domain against the clerk's; returns the open ones. */
  compare(person: Person): Decision[] {
    const decisions = decide(person.officer, this.facts, this.profile, this.now);
    for (const { act, allowed, duty, reasons } of decisions) {
      const duties = this.clerk.may(act, person.name, person.posts, this.nowMs);
      if (allowed !== duties.length > 0 || (allowed && !duties.includes(String(duty)))) {
        throw new Error(
          `${this.profile.name}: ${person.name} ${act}: domain ${String(allowed)} as ${String(duty)} ` +
            `(${reasons.map(({ code }) => code).join(', ')}), clerk ${duties.join(',') || 'no'}`,
        );
      }
    }
    return decisions.filter(({ allowed }) => allowed);
  }

  sign({ act, duty, appointment }: Decision, person: Person): void {
    if (!duty || !appointment) throw new Error(`${act} was open without an appointment`);
    const facts = this.facts;
    const digest = digestOf(act, facts, reduceDossier(facts, this.profile, this.now));
    if (!digest) throw new Error(`${act} was open with nothing to bind to`);
    if (act === 'approve') same('approves own words', this.authors.has(person.officer.personId), false);
    const goesOutAtMs = this.nowMs + DAY_MS / 2;
    this.acts.push({
      index: this.acts.length,
      act,
      digest,
      duty,
      personId: person.officer.personId,
      agency: appointment.agency,
      position: appointment.position,
      at: this.now,
      publishAt: act === 'schedule' ? new Date(goesOutAtMs).toISOString() : null,
      scheduledBy: null,
    });
    this.settle(act, { by: person.name, duty }, goesOutAtMs);
  }

  /** The system looks whether a schedule fell due. */
  tick(): void {
    const open = fallDueReasons(this.facts, this.profile, this.now).length === 0;
    same('schedule falls due', open, this.clerk.fallsDue(this.nowMs));
    const schedule = this.acts.filter(({ act }) => act === 'schedule').at(-1);
    if (!open || !schedule) return;
    this.acts.push({
      ...schedule,
      index: this.acts.length,
      act: 'publish',
      publishAt: null,
      scheduledBy: schedule.index,
    });
    this.settle('publish', { by: schedule.personId, duty: 'publisher' });
  }

  /** State, what is public, and what is unheard, as both tell it. */
  agree(): void {
    const { published, needsAcknowledgement, signatures } = reduceDossier(this.facts, this.profile, this.now);
    const { clerk } = this;
    same('public', published?.digest, clerk.public ? digestOfContent(clerk.public.content) : undefined);
    const unheardDraft =
      clerk.rules.hears.length > 0 &&
      clerk.draft.urgent &&
      clerk.live?.approve !== undefined &&
      !clerk.live.heard;
    same('unheard', needsAcknowledgement !== null, (clerk.public?.unheard ?? false) || unheardDraft);
    same('approved by', signatures.approve?.personId, clerk.live?.approve?.by);
    same('weighed by', signatures.weigh?.personId, clerk.live?.weigh?.by);
    same('cleared by', signatures.clear?.personId, clerk.live?.clear?.by);
  }

  private settle(act: Act, signed: { by: string; duty: string }, goesOutAtMs?: number): void {
    this.clerk.record(act, signed, goesOutAtMs);
    if (act === 'publish') {
      this.published = this.draft;
      this.authors = new Set();
    }
    if (act === 'unpublish') this.published = null;
  }
}

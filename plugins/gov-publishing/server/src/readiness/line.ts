import type { GovConfig } from '../config';
import type { OiaSectionId } from '../domain/oia/sections';
import type { PolicyProfile } from '../domain/signoff/profiles/profile';
import type { BothLanguages } from '../domain/text/both-languages';
import type { KeyCustody } from '../ledger/key';
import type { Roster } from '../people/roster/roster';
import type { Strapi } from '../strapi-boundary';
import type { LineState, Mending, OpeningLine } from './contract';
import type { ReadinessNotice } from './readiness';

/** What lines may ask of the server. Nothing of it is a secret: of the key they learn where it lies, and no more. */
export interface LineSources {
  readonly strapi: Strapi;
  readonly config: GovConfig;
  readonly profile: PolicyProfile;
  readonly now: Date;
  keyCustody(): KeyCustody;
  roster(): Promise<Roster>;
  notices(): Promise<readonly ReadinessNotice[]>;
  /** Of each agency, by its code, the sections of the Act under which it has signed something, or that there is none. */
  saidUnderAct(): Promise<ReadonlyMap<string, ReadonlySet<OiaSectionId>>>;
  /** What officers signed to stand around the pages, in a language; null where nobody did. */
  signedIdentity(locale: string): Promise<{ readonly name: string | null; readonly emblem: unknown } | null>;
  readonly mail: {
    whyOff(): string | null;
    /** Mails that were given up, or are tried again. */
    troubled(): Promise<number>;
  };
}

/** What a line sees. */
export interface Judgement {
  readonly state: LineState;
  readonly seen: BothLanguages;
  readonly details?: readonly BothLanguages[];
}

/** One line of the readiness page: what it is called, why it matters, what it looks at and what it makes of that. */
export interface ReadinessLine<Facts> {
  readonly name: string;
  readonly title: BothLanguages;
  readonly why: BothLanguages;
  /** The clause of the mandates that asks for it, as the register has it; null where none does. */
  readonly mandate: OpeningLine['mandate'];
  look(asked: LineSources): Promise<Facts>;
  /** Pure: what stands in the facts decides. */
  judge(facts: Facts): Judgement;
  /** What mends it as it was found. */
  mending(facts: Facts): Mending;
}

/** A line whose facts are nobody else's business. */
export type AnyLine = ReadinessLine<unknown>;

export const ready = (th: string, en: string): Judgement => ({ state: 'ready', seen: { th, en } });
export const notJudged = (th: string, en: string): Judgement => ({ state: 'not_judged', seen: { th, en } });
export const toDo = (th: string, en: string, details: readonly BothLanguages[] = []): Judgement => ({
  state: 'to_do',
  seen: { th, en },
  details,
});

import type { AskedKind } from '../../../server/src/domain/content/finding';
import type { SignedDecision } from '../../../server/src/domain/signoff/request/checklists';
import type { ComingLink } from '../../../server/src/domain/signoff/dossier/dossier';
import type {
  Act,
  Appointment,
  Assessment,
  DossierState,
  Duty,
  Waiter,
} from '../../../server/src/domain/signoff/model';
import type { BothLanguages } from '../words/use-words';

/** What the admin API answers, as far as the panel reads it. Its names are the server's own. */
export type { Act, ComingLink, DossierState, Duty, Waiter };

export interface ActingFor {
  readonly kind: NonNullable<Appointment['actingFor']>['kind'];
  readonly position: string;
}

export interface Reason {
  readonly code: string;
  readonly field?: string;
  readonly requirement?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly message: BothLanguages;
}

export interface SignedAct {
  readonly index: number;
  readonly act: Act;
  readonly digest: string;
  readonly duty: Duty;
  readonly position: string;
  readonly agency: string;
  readonly at: string;
  readonly publishAt: string | null;
  readonly personName: string;
  readonly note: string | null;
  /** The written weighing that came with it. */
  readonly assessment: Partial<Assessment> | null;
  /** Why what was found may stand, place by place. */
  readonly justifications: readonly GivenReason[] | null;
  readonly order: string;
  /** `<kind>:<position>`, e.g. `on_behalf:ผู้ว่าราชการจังหวัด`. */
  readonly actingFor: string | null;
  readonly byScheduleOf: number | null;
}

/** A reason that was signed: only kinds that were asked about are. */
export interface GivenReason {
  readonly path: string;
  readonly kind: AskedKind;
  readonly reason: string;
}

export interface PlaceToJustify {
  readonly path: string;
  readonly kind: string;
  readonly words: readonly BothLanguages[];
  /** What was written of it the last time. */
  readonly before: string | null;
}

export interface OpenAct {
  readonly act: Act;
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
  /** What the act binds to; null where there is nothing it could bind to. */
  readonly digest: string | null;
  readonly duty: Duty | null;
  readonly position: string | null;
  readonly agency: string | null;
  readonly actingFor: ActingFor | null;
  readonly checklist: readonly {
    readonly key: string;
    readonly requirement: string;
    readonly label: BothLanguages;
  }[];
  readonly statement: BothLanguages | null;
  readonly decisions: readonly SignedDecision[];
  readonly decisionStatements: Readonly<Record<string, BothLanguages>> | null;
  /** What was found and needs a reason of its own. */
  readonly justify: readonly PlaceToJustify[];
  readonly needsNote: boolean;
  /** That the note has to say why an urgent entry goes past those who clear. */
  readonly saysWhyUrgent: boolean;
  readonly needsAssessment: boolean;
  /** Of taking down: what may be said to the public. */
  readonly forThePublic?: {
    readonly reasons: readonly { readonly code: string; readonly words: BothLanguages }[];
    /** How long a sentence of the signer's own may be; null where only the list is open to them. */
    readonly ownWords: number | null;
  };
}

export interface Finding {
  readonly level: 'blocks' | 'warns';
  readonly field: string;
  readonly requirement: string | null;
  readonly words: BothLanguages;
}

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export interface FieldDifference {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly shape: 'text' | 'relation' | 'media' | 'component' | 'value';
  readonly before: JsonValue;
  readonly after: JsonValue;
}

/** Why signatures count no more, for those who gave them. */
export interface Voided {
  /** What was renamed, where the entry itself was not edited. */
  readonly renamed: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  readonly isEdited: boolean;
  /** The moment of a schedule that will not fire. */
  readonly publishAt: string | null;
}

export interface Dossier {
  readonly key: { readonly uid: string; readonly documentId: string; readonly locale: string };
  readonly title: string;
  readonly changedAt: string | null;
  readonly state: DossierState;
  readonly stateLabel: BothLanguages;
  readonly digest: string;
  readonly agency: string | null;
  readonly importance: 'normal' | 'important' | 'urgent';
  readonly published: { readonly digest: string; readonly index: number } | null;
  /** Strapi has it as published, and nobody signed it: it was public before the gate came. */
  readonly unsigned: { readonly digest: string } | null;
  readonly needsClearance: boolean;
  readonly needsWeighing: boolean;
  readonly needsAcknowledgement: { readonly dueAt?: string; readonly overdue?: boolean } | null;
  readonly waitingFor: readonly Waiter[];
  /** The links of the chain that are still to come. */
  readonly coming: readonly ComingLink[];
  readonly voided: Voided | null;
  readonly acts: readonly SignedAct[];
  /** Indexes of the acts that count for the words as they are now. */
  readonly signatures: readonly number[];
  readonly open: readonly OpenAct[];
  readonly findings: readonly Finding[];
  readonly changes: readonly FieldDifference[];
  /** Paths of values that are codes of a list: only they have words of the panel's. */
  readonly codes: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** What is about to be signed: every value of it, and the page its readers will see. */
export interface SignedPreview {
  readonly digest: string;
  /** Canonical text of the snapshot. */
  readonly snapshot: string;
  readonly page: string;
  readonly codes: readonly string[];
}

/** An entry in a list: the line kept beside the ledger. */
export interface DossierLine {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly title: string;
  readonly agency: string | null;
  readonly state: DossierState;
  readonly importance: 'normal' | 'important' | 'urgent';
  readonly waitingFor: readonly Waiter[];
  readonly lastAct: Act | null;
  readonly lastActAt: string | null;
  readonly dueAt: string | null;
  readonly publishAt: string | null;
  readonly voided: Voided | null;
  readonly overdue: boolean;
}

/** Which entry: its type, document and language (null for a type without languages). */
export interface EntryRef {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

/** @returns one text for an entry, to keep things by. */
export const refId = ({ uid, documentId, locale }: EntryRef): string =>
  `${uid} ${documentId} ${locale ?? ''}`;

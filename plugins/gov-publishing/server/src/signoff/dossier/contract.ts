import type { AskedKind } from '../../domain/content/finding';
import type { FieldDifference } from '../../domain/content/difference';
import type { ActingFor } from '@gov-publishing/provenance/vocabulary';
import type { Chain } from '../../domain/signoff/dossier/chain';
import type { Importance } from '../../domain/signoff/dossier/importance';
import type {
  Act,
  Assessment,
  SignoffState,
  Duty,
  ExplainedReason,
  Waiter,
} from '../../domain/signoff/model';
import type { SignedDecision } from '../../domain/signoff/request/checklists';
import type { BothLanguages } from '../../domain/text/both-languages';

/** What the server answers the panel of a dossier. Both are compiled against it; it says nothing twice. */
export interface DossierAnswer {
  readonly key: { readonly uid: string; readonly documentId: string; readonly locale: string };
  readonly title: string;
  /** When the draft was saved last, so that an open form can tell that somebody else saved it meanwhile. */
  readonly changedAt: string | null;
  readonly state: SignoffState;
  readonly stateLabel: BothLanguages;
  readonly digest: string;
  readonly agency: string | null;
  readonly importance: Importance;
  /** What the public reads, by which act, and where. */
  readonly published: { readonly digest: string; readonly index: number; readonly url: string } | null;
  /** Strapi has it as published, and nobody signed it: it was public before the gate came. */
  readonly unsigned: { readonly digest: string } | null;
  readonly needsClearance: boolean;
  readonly needsWeighing: boolean;
  readonly needsAcknowledgement: { readonly dueAt: string; readonly overdue: boolean } | null;
  /** The chain as a timeline: what was signed, what is still to come, whom each step waits for and until when. */
  readonly chain: Chain;
  readonly waitingFor: readonly Waiter[];
  /** What is to be done now, and by whom; empty where nobody is waited for. */
  readonly turns: readonly Turn[];
  readonly voided: Voided | null;
  readonly profile: string;
  /** Every act on the entry, oldest first. */
  readonly acts: readonly SignedActAnswer[];
  /** Index of the return that nobody has answered by submitting again, whatever was edited since; null where none is. */
  readonly returnedBy: number | null;
  /** What changed since the reader signed last or the entry was sent back, whichever was later; null where nothing did. */
  readonly since: ChangesSince | null;
  /** Indexes of the acts that count for the words as they are now. */
  readonly signatures: readonly number[];
  readonly open: readonly OpenAct[];
  readonly findings: readonly FindingAnswer[];
  readonly changes: readonly FieldDifference[];
  /** Paths of values that are codes of a list, before and after; all others are what somebody wrote. */
  readonly codes: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** What became of words that the reader knows. */
export interface ChangesSince {
  /** The act whose words they are compared with. */
  readonly index: number;
  /** Null where its words are not kept, or are not those that were signed. */
  readonly changes: readonly FieldDifference[] | null;
  /** Paths of the values before that are codes of a list. */
  readonly codes: readonly string[];
}

/** An act whose turn it is. */
export interface Turn {
  readonly act: Act;
  readonly waiters: readonly Waiter[];
  /** When it became its turn, ISO 8601: by the signature, or the return, before it. Null for a draft that nobody signed. */
  readonly since: string | null;
  /** Whether it is the reader who may do it, now or once what blocks is put right. */
  readonly isMine: boolean;
  /** Who else may do it today; null where that is not known, because the entry names no agency. */
  readonly others: WhoElse | null;
}

/** People who may do an act. */
export interface WhoElse {
  /** Those of whom the reader may know. */
  readonly named: readonly { readonly name: string; readonly position: string }[];
  /** How many there are besides. */
  readonly unnamed: number;
}

/** An act as it was signed, with what was written beside it. */
export interface SignedActAnswer {
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
  readonly statement: string;
  readonly decision: string | null;
  readonly checklist: readonly string[];
  readonly byScheduleOf: number | null;
}

/** A reason that was signed: only kinds that were asked about are. */
export interface GivenReason {
  readonly path: string;
  readonly kind: AskedKind;
  readonly reason: string;
}

/** A place that needs a reason of its own, with everything that was found there. */
export interface PlaceToJustify {
  readonly path: string;
  readonly kind: string;
  readonly words: readonly BothLanguages[];
  /** What was written of it the last time, to be looked at again. */
  readonly before: string | null;
}

/** An act as it is offered to the reader, or closed to them. */
export interface OpenAct {
  readonly act: Act;
  readonly allowed: boolean;
  /** Why it is closed; empty where it is open. */
  readonly reasons: readonly ExplainedReason[];
  /** The same in some words; null where it is open. */
  readonly inShort: BothLanguages | null;
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
  /** What is signed where no decision is named: the profile's first. */
  readonly statement: BothLanguages | null;
  readonly decisions: readonly SignedDecision[];
  /** The words of each decision: what is signed says which one was taken. */
  readonly decisionStatements: Readonly<Record<string, BothLanguages>> | null;
  readonly justify: readonly PlaceToJustify[];
  readonly needsNote: boolean;
  /** That the note has to say why an urgent entry goes past those who clear. */
  readonly saysWhyUrgent: boolean;
  readonly needsAssessment: boolean;
  /** Methods by which the signer may prove to be there, the usual one first. */
  readonly proofs: readonly string[];
  /** Of taking down: what may be said to the public. */
  readonly forThePublic?: {
    readonly reasons: readonly { readonly code: string; readonly words: BothLanguages }[];
    /** How long a sentence of the signer's own may be; null where only the list is open to them. */
    readonly ownWords: number | null;
  };
}

/** What a check found, in words. */
export interface FindingAnswer {
  readonly level: 'blocks' | 'warns';
  readonly kind?: AskedKind;
  readonly field: string;
  readonly requirement: string | null;
  /** Key of its words, by which the guide has a page about it. */
  readonly message: string;
  readonly words: BothLanguages;
}

/** Why signatures of this round count no more, for those who gave them. */
export interface Voided {
  /** What was renamed, where the entry itself was not edited; empty where it was. */
  readonly renamed: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  /** True where the entry itself says something else than what was signed. */
  readonly isEdited: boolean;
  /** The moment of a schedule that will not fire, ISO 8601. */
  readonly publishAt: string | null;
}

/** What is about to be signed: every value of it, and the page its readers will see. */
export interface PreviewAnswer {
  readonly digest: string;
  /** Canonical text of the snapshot. */
  readonly snapshot: string;
  readonly page: string;
  /** Paths in the snapshot whose values are codes of a list. */
  readonly codes: readonly string[];
}

/** A rich text as its readers get it. */
export interface RichTextAnswer {
  readonly html: string;
}

/** An entry in a list: the line kept beside the ledger. */
export interface DossierLine {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly title: string;
  readonly agency: string | null;
  readonly state: SignoffState;
  readonly importance: Importance;
  readonly waitingFor: readonly Waiter[];
  readonly lastAct: Act | null;
  readonly lastActAt: string | null;
  readonly dueAt: string | null;
  readonly publishAt: string | null;
  readonly voided: Voided | null;
  readonly overdue: boolean;
}

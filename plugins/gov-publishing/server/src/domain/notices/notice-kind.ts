import type { BothLanguages } from '../text/both-languages';

/**
 * How pressing a notice is. `urgent`: mailed at once to everybody it concerns, nobody can turn it off · `work`: something
 * is to be done · `news`: something has been done. For the last two each person chooses.
 */
export type NoticeUrgency = 'urgent' | 'work' | 'news';

/** Where the button of a notice leads. `registration`: where who was invited sets a password; the desk, once that is done. */
export type NoticeTarget = 'entry' | 'public-page' | 'people' | 'ledger' | 'desk' | 'registration';

/** Something that people are told of: one object says all that is known of it. */
export interface NoticeKind {
  readonly name: string;
  readonly urgency: NoticeUrgency;
  readonly target: NoticeTarget;
  /** Can wait for the morning: mailed with the day's digest to everybody who is mailed it at all. */
  readonly canWait?: true;
  /**
   * In words, with placeholders of messages: `{title}`, `{agency}`, `{position}`, `{at:instant}`, and what else the event
   * gives. The subject names the matter first. `more` is a second sentence, left out where a value that it names is missing.
   */
  readonly words: {
    readonly subject: BothLanguages;
    readonly sentence: BothLanguages;
    readonly more?: BothLanguages;
    readonly button: BothLanguages;
  };
}

/** Values for the placeholders of a notice, as they are kept with it. */
export type NoticeValues = Readonly<Record<string, string>>;

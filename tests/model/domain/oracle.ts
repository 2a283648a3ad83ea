/**
 * The sign-off rules told a second time, as a clerk with a slip of paper would keep them: one chain being signed,
 * one thing that is public, who wrote. It shares no code and no data with the domain it is compared to.
 */
export interface Content {
  readonly id: number;
  readonly urgent: boolean;
  readonly important: boolean;
  readonly image: boolean;
}

/** What is written, plain and without signatures: 0 normal, 1 important, 2 urgent, 3 urgent and the image, 4 image. */
export const CONTENTS: readonly Content[] = [
  { id: 0, urgent: false, important: false, image: false },
  { id: 1, urgent: false, important: true, image: false },
  { id: 2, urgent: true, important: false, image: false },
  { id: 3, urgent: true, important: false, image: true },
  { id: 4, urgent: false, important: false, image: true },
];

interface Rules {
  readonly clears: readonly string[];
  readonly widely: boolean;
  readonly hears: readonly string[];
  readonly waitsToBeHeard: boolean;
  readonly publisherMayBe: readonly string[];
  readonly provincePublishes: boolean;
  /** Whether the head of the provincial office (of P) weighs what is to be cleared, before it is. */
  readonly officeWeighs?: boolean;
}

const threePersons = { publisherMayBe: [], waitsToBeHeard: false, widely: false, provincePublishes: false };

export const RULES: Readonly<Record<string, Rules>> = {
  strict: {
    ...threePersons,
    clears: ['governor', 'vice_governor', 'cio'],
    hears: ['governor', 'vice_governor', 'cio'],
    widely: true,
    waitsToBeHeard: true,
  },
  kanchanaburi: {
    ...threePersons,
    clears: ['governor', 'vice_governor'],
    hears: ['governor', 'vice_governor'],
    officeWeighs: true,
    publisherMayBe: ['reporter'],
  },
  'samut-sakhon': {
    ...threePersons,
    clears: ['governor', 'cio'],
    hears: ['governor', 'cio'],
    officeWeighs: true,
    publisherMayBe: ['reporter'],
  },
  phichit: { ...threePersons, clears: [], hears: [], publisherMayBe: ['reporter', 'approver'] },
  singburi: {
    ...threePersons,
    clears: ['governor', 'cio'],
    hears: ['governor', 'cio'],
    provincePublishes: true,
  },
  'uthai-thani': {
    ...threePersons,
    clears: ['governor', 'vice_governor', 'cio'],
    hears: ['governor', 'vice_governor', 'cio'],
    widely: true,
    waitsToBeHeard: true,
    provincePublishes: true,
  },
};

/** One post of a person: duty, agency, and the span in milliseconds in which it counts. */
export interface Post {
  readonly duty: string;
  readonly agency: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

interface Signed {
  readonly by: string;
  readonly duty: string;
}

interface Chain {
  readonly content: number;
  submit: Signed;
  approve?: Signed;
  weigh?: Signed;
  clear?: Signed;
  heard?: boolean;
  goesOutAtMs?: number;
}

export class Clerk {
  draft: Content = CONTENTS[0]!;
  chain: Chain | null = null;
  public: { content: Content; unheard: boolean; submit: Signed; approve: Signed; weigh?: Signed } | null =
    null;
  writers = new Set<string>();

  constructor(readonly rules: Rules) {}

  edit(content: Content, by: string): void {
    this.draft = content;
    this.writers.add(by);
  }

  /** The chain, where it is about the words as they are now. */
  get live(): Chain | null {
    return this.chain?.content === this.draft.id ? this.chain : null;
  }

  get mustBeCleared(): boolean {
    const { important, urgent, image } = this.draft;
    if (this.rules.clears.length === 0) return false;
    return this.rules.widely ? important || urgent || image : important || (urgent && image);
  }

  /** Duties in which the person may do the act now; empty where they may not. */
  may(act: string, by: string, posts: readonly Post[], nowMs: number): string[] {
    return posts
      .filter((post) => nowMs >= post.fromMs && nowMs < post.untilMs && this.inReach(post, act))
      .map(({ duty }) => duty)
      .filter((duty) => this.open(act, duty, by));
  }

  /** Whether the provincial office has the entry before it: approved, and to be weighed. */
  private get beforeTheOffice(): boolean {
    return this.rules.officeWeighs === true && this.mustBeCleared && this.live?.approve !== undefined;
  }

  private inReach({ duty, agency }: Post, act: string): boolean {
    const isOfficeHead = agency === 'P' && duty === 'approver';
    if (act === 'weigh') return isOfficeHead;
    if (act === 'return' && isOfficeHead) return this.beforeTheOffice;
    if (agency === 'A') return true;
    if (agency !== 'P') return false;
    return (
      ['governor', 'vice_governor', 'cio'].includes(duty) ||
      (duty === 'publisher' && this.rules.provincePublishes)
    );
  }

  private open(act: string, duty: string, by: string): boolean {
    const chain = this.live;
    const unchanged = this.public?.content.id === this.draft.id;
    const wrote = this.writers.has(by);
    switch (act) {
      case 'submit':
        return duty === 'reporter' && !chain && !unchanged;
      case 'withdraw':
        return duty === 'reporter' && chain !== null;
      case 'return':
        return (
          chain !== null &&
          ['approver', 'publisher', ...this.rules.clears, ...this.rules.hears].includes(duty)
        );
      case 'approve':
        return duty === 'approver' && chain !== null && !chain.approve && chain.submit.by !== by && !wrote;
      case 'weigh':
        return (
          this.beforeTheOffice &&
          chain?.weigh === undefined &&
          ![chain?.submit.by, chain?.approve?.by].includes(by) &&
          !wrote
        );
      case 'clear':
        return (
          this.rules.clears.includes(duty) &&
          this.mustBeCleared &&
          chain?.approve !== undefined &&
          !(this.rules.officeWeighs && !chain.weigh) &&
          !chain.clear &&
          ![chain.submit.by, chain.approve.by, chain.weigh?.by].includes(by) &&
          !wrote
        );
      case 'acknowledge':
        if (!this.rules.hears.includes(duty)) return false;
        if (this.public?.unheard) {
          const { submit, approve, weigh } = this.public;
          return ![submit.by, approve.by, weigh?.by].includes(by);
        }
        if (!chain?.approve || chain.heard || !this.draft.urgent) return false;
        return ![chain.submit.by, chain.approve.by, chain.weigh?.by].includes(by) && !wrote;
      case 'publish':
      case 'schedule':
        return duty === 'publisher' && this.chainIsWhole() && this.mayAlsoPublish(by);
      case 'unpublish':
        return this.public !== null && ['approver', 'publisher'].includes(duty);
      default:
        return false;
    }
  }

  chainIsWhole(): boolean {
    const chain = this.live;
    if (!chain?.approve) return false;
    if (this.mustBeCleared && !chain.clear) return false;
    return !(this.rules.waitsToBeHeard && this.draft.urgent && !chain.heard);
  }

  private mayAlsoPublish(by: string): boolean {
    const { publisherMayBe } = this.rules;
    if (this.writers.has(by) && !publisherMayBe.includes('reporter')) return false;
    const links = [this.live?.submit, this.live?.approve, this.live?.weigh, this.live?.clear];
    return links.every((link) => link === undefined || link.by !== by || publisherMayBe.includes(link.duty));
  }

  /** Whether a schedule publishes the entry now. */
  fallsDue(nowMs: number): boolean {
    const at = this.live?.goesOutAtMs;
    return at !== undefined && at <= nowMs && this.chainIsWhole();
  }

  record(act: string, signed: Signed, goesOutAtMs?: number): void {
    const chain = this.live;
    if (act === 'submit') this.chain = { content: this.draft.id, submit: signed };
    else if (act === 'approve' && chain) chain.approve = signed;
    else if (act === 'weigh' && chain) chain.weigh = signed;
    else if (act === 'clear' && chain) chain.clear = signed;
    else if (act === 'schedule' && chain) chain.goesOutAtMs = goesOutAtMs;
    else if (act === 'acknowledge') {
      if (this.public?.unheard) this.public.unheard = false;
      else if (chain) chain.heard = true;
    } else if (act === 'publish' && chain?.approve) {
      const unheard = this.draft.urgent && this.rules.hears.length > 0 && !chain.heard;
      const { submit, approve, weigh } = chain;
      this.public = { content: this.draft, unheard, submit, approve, ...(weigh && { weigh }) };
      this.chain = null;
      this.writers = new Set();
    } else {
      this.chain = null;
      if (act === 'unpublish') this.public = null;
    }
  }
}

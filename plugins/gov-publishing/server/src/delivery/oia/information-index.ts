import { notHeldBecause, placedUnder } from '../../domain/oia/placement';
import type { OiaSection, OiaSectionId } from '../../domain/oia/sections';
import { NO_LOCALE } from '../../entries/governed-types';
import { defaultLocale } from '../../entries/locales';
import { provincialOffice } from '../../people/agencies/agencies';
import type { PublicationFacts } from '../content/publication-facts';
import type { PublicLists } from '../content/public-lists';
import type { VerifiedRows } from '../content/verified-rows';
import type { FormatsSource } from '../formats/formats-source';
import type { PublicationRow } from '../store/signed-store';
import { STORE_TABLES } from '../store/tables';
import type { PlacedBySection, PlacedMemory, PlacedUnder } from './placed-memory';
import type { PlacedRow } from './placed-rows';

/** Whose information, and in which language; without a language, in the site's own. */
export interface AskedIndex {
  readonly agency?: string | undefined;
  readonly locale: string | null;
}

/** Which entries of a section are shown. */
interface Shown {
  readonly start: number;
  readonly limit: number;
}

/** A signed entry by which an agency says that it has none, and why. */
export interface Statement {
  readonly facts: PublicationFacts;
  readonly because: string;
  /** True where the section was named; false where only what the entry is about is said to be missing. */
  readonly isOfSection: boolean;
}

/** A section of the Act with what was signed for it. */
export interface IndexedSection {
  readonly section: OiaSection;
  /**
   * As in other lists, by the columns that they are counted by, which nobody signed: rows that are shown are verified, and those that
   * are not what was signed are taken off; the others are counted as they stand. `state` and `statements` follow what verified alone.
   */
  readonly total: number;
  readonly entries: readonly PublicationFacts[];
  readonly statements: readonly Statement[];
  readonly state: SectionState;
}

/** `not_held`: somebody signed that there is none. `no_information`: nobody has said anything. They are not the same. */
export const SECTION_STATES = ['published', 'not_held', 'no_information'] as const;
export type SectionState = (typeof SECTION_STATES)[number];

/** As many agencies have a province, and more. */
const MAX_STATEMENTS = 200;
/** Rows that are verified at once to find one that is sound: nearly always the first is. */
const TRIED_AT_ONCE = 10;
/** And at most: who has put more forged rows before a sound one than this is found by the drift report. */
const MAX_TRIED = 50;

/** What agencies have opened under sections 7 and 9 of the Official Information Act: of entries of all types, and of nothing else. */
export class InformationIndex {
  constructor(
    private readonly formats: FormatsSource,
    private readonly lists: PublicLists,
    private readonly rows: VerifiedRows,
    private readonly memory: PlacedMemory,
  ) {}

  /** @returns the sections asked for, each with its newest entries */
  async sections(
    sections: readonly OiaSection[],
    asked: AskedIndex,
    shown: Shown,
  ): Promise<readonly IndexedSection[]> {
    const placed = await this.placed(asked);
    const wanted = sections.map(({ id }) => {
      const { held, statements } = underOf(placed, id, asked.agency);
      const page = held.slice(shown.start, shown.start + shown.limit);
      return { held, page, statements: statements.slice(0, MAX_STATEMENTS) };
    });
    const facts = await this.verified(wanted.flatMap(({ page, statements }) => [...page, ...statements]));
    return Promise.all(
      sections.map(async (section, index) => {
        const { held, page, statements } = wanted[index]!;
        const entries = page.flatMap((row) => facts.get(idOf(row)) ?? []);
        // What is not what was signed is not shown, and is not counted either.
        const total = held.length - (page.length - entries.length);
        const all = statements.flatMap((row) => statementOf(section.id, facts.get(idOf(row))) ?? []);
        const outdone = await this.outdone(section.id, all, held);
        const said = all.filter((each) => !each.isOfSection || !outdone.has(codeOf(each.facts)));
        const isHeld = entries.length > 0 || (await this.isAnySound(section.id, held));
        return { section, total, entries, statements: said, state: stateOf(isHeld, said) };
      }),
    );
  }

  /**
   * Of information as the columns have it, like `total`; of statements that verified, for the sections that they were chosen for.
   *
   * @returns of each agency the sections under which it has signed something, or that there is none
   */
  async covered(): Promise<ReadonlyMap<string, ReadonlySet<OiaSectionId>>> {
    const covered = new Map<string, Set<OiaSectionId>>();
    const cover = (agency: string | null, id: OiaSectionId): void => {
      if (agency !== null) covered.set(agency, (covered.get(agency) ?? new Set()).add(id));
    };
    for (const [id, { held, statements }] of await this.placed({ locale: null })) {
      for (const { agency } of held) cover(agency, id);
      for (let start = 0; start < statements.length; start += MAX_STATEMENTS) {
        const facts = await this.verified(statements.slice(start, start + MAX_STATEMENTS));
        for (const each of facts.values()) if (statementOf(id, each)?.isOfSection) cover(codeOf(each), id);
      }
    }
    return covered;
  }

  /**
   * @returns the entry that says where and how people ask for information: of the agency, or of the provincial office; null where
   *   none was signed
   */
  async centre(asked: AskedIndex): Promise<PublicationFacts | null> {
    const agency = asked.agency ?? (await provincialOffice(this.formats.strapi));
    if (agency === null) return null;
    for (const type of this.formats.types.all()) {
      const { oia } = type.definition;
      if (!oia?.centre) continue;
      for (const locale of type.localized ? await this.locales(asked) : [NO_LOCALE]) {
        const found = await this.lists.page(type, {
          ...(type.localized && { locale }),
          filters: {
            [oia.centre.field]: { $eq: oia.centre.value },
            agency: { $eq: agency },
            ...(oia.notHeld !== undefined && { [oia.notHeld]: { $null: 'true' } }),
          },
          sort: 'dateModified:desc',
          pagination: { pageSize: '1', withCount: 'false' },
        });
        if (found[0]) return this.formats.facts(type, found[0]);
      }
    }
    return null;
  }

  private async placed(asked: AskedIndex): Promise<PlacedBySection> {
    return this.memory.placed(await this.locales(asked));
  }

  /**
   * Who has published something since has not nothing, whatever an older entry says.
   *
   * @returns the agencies that say that they have nothing, and have: something that verified
   */
  private async outdone(
    id: OiaSectionId,
    statements: readonly Statement[],
    held: readonly PlacedRow[],
  ): Promise<ReadonlySet<string | null>> {
    const outdone = new Set<string | null>();
    const agencies = statements.filter(({ isOfSection }) => isOfSection).map(({ facts }) => codeOf(facts));
    for (const agency of new Set(agencies)) {
      const own = held.filter((row) => row.agency === agency);
      if (await this.isAnySound(id, own)) outdone.add(agency);
    }
    return outdone;
  }

  /** @returns whether one of the rows at least is what was signed, and information of the section */
  private async isAnySound(id: OiaSectionId, rows: readonly PlacedRow[]): Promise<boolean> {
    for (let start = 0; start < Math.min(rows.length, MAX_TRIED); start += TRIED_AT_ONCE) {
      const facts = await this.verified(rows.slice(start, start + TRIED_AT_ONCE));
      if ([...facts.values()].some((each) => isInformationOf(id, each))) return true;
    }
    return false;
  }

  /** What is not there in the language asked for is shown in the site's own: information is not missing for want of a translation. */
  private async locales({ locale }: AskedIndex): Promise<string[]> {
    const { strapi, types } = this.formats;
    const localized = types.all().find((type) => type.localized);
    const own = localized ? await defaultLocale(strapi, localized) : NO_LOCALE;
    return [...new Set([locale ?? own, own])];
  }

  private async verified(wanted: readonly PlacedRow[]): Promise<Map<string, PublicationFacts>> {
    const { strapi, types } = this.formats;
    const facts = new Map<string, PublicationFacts>();
    const keys = new Map(wanted.map((row) => [idOf(row), [row.uid, row.documentId, row.locale]]));
    if (keys.size === 0) return facts;
    const rows = (await strapi.db
      .connection(STORE_TABLES.publications)
      .whereIn(['uid', 'document_id', 'locale'], [...keys.values()])) as PublicationRow[];
    for (const each of await this.rows.verified(rows)) {
      const type = types.get(each.publication.key.uid);
      if (type) facts.set(idOf(each.publication.key), this.formats.facts(type, each));
    }
    return facts;
  }
}

function idOf({ uid, documentId, locale }: Pick<PlacedRow, 'uid' | 'documentId' | 'locale'>): string {
  return `${uid} ${documentId} ${locale}`;
}

function statementOf(id: OiaSectionId, facts: PublicationFacts | undefined): Statement | null {
  if (!facts) return null;
  const { oia } = facts.type.definition;
  const because = notHeldBecause(oia, facts.item);
  if (because === null) return null;
  return { facts, because, isOfSection: placedUnder(oia, facts.item).chosen.includes(id) };
}

function isInformationOf(id: OiaSectionId, { type, item }: PublicationFacts): boolean {
  const { oia } = type.definition;
  const { chosen, byRule } = placedUnder(oia, item);
  return notHeldBecause(oia, item) === null && (chosen.includes(id) || byRule.includes(id));
}

function codeOf({ agency }: PublicationFacts): string | null {
  return agency?.code ?? null;
}

/** @returns what stands under a section, of an agency or of all */
function underOf(placed: PlacedBySection, id: OiaSectionId, agency: string | undefined): PlacedUnder {
  const under = placed.get(id) ?? { held: [], statements: [] };
  if (agency === undefined) return under;
  const isOwn = (row: PlacedRow): boolean => row.agency === agency;
  return { held: under.held.filter(isOwn), statements: under.statements.filter(isOwn) };
}

function stateOf(isHeld: boolean, statements: readonly Statement[]): SectionState {
  if (isHeld) return 'published';
  return statements.some(({ isOfSection }) => isOfSection) ? 'not_held' : 'no_information';
}

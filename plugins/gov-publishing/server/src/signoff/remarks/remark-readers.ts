import type { AgencyCode, EntryKey, PersonId } from '../../domain/brands';
import type { GovernedTypes } from '../../entries/governed-types';
import { agencyPath } from '../../people/agencies/agencies';
import type { DutyHolders } from '../../people/roster/duty-holders';
import type { Officers } from '../../people/roster/officers';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import { asRow, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import type { AdminReadPolicy } from '../admin-read-policy';
import { malformed } from '../desk/query-texts';
import { entryNotFound } from '../subjects/entry';
import type { MentionableAnswer } from './contract';

/** How many are offered at once; who looks for somebody else types more of the name. */
const OFFERED = 10;
/** How many accounts are asked about for one answer. */
const LOOKED_AT = 25;
/** No name is longer, or has more words; each word costs the database two comparisons. */
const MAX_SEARCH = 100;
const MAX_WORDS = 6;

/** An entry as those are judged by who may read it. */
export interface Place {
  readonly draft: Row;
  /** Its agency and those above it. */
  readonly path: readonly AgencyCode[];
}

/** Who may see an entry, so that a remark on it can be put to them. */
export class RemarkReaders {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly readPolicy: AdminReadPolicy,
    private readonly officers: Officers,
    private readonly holders: DutyHolders,
    private readonly scopes: AgencyScopes,
  ) {}

  /**
   * @param search words of a name; without any those who are appointed where the entry belongs
   * @returns who may see the entry, without the person who asks, by name
   * @throws NotFoundError where there is no draft in that language; MalformedError for a search that is no name
   */
  async named(key: EntryKey, search: string | null, asking: PersonId): Promise<MentionableAnswer[]> {
    const words = wordsOf(search);
    const place = await this.placeOf(key);
    const ids = words.length === 0 ? await this.appointed(place) : await this.called(words);
    const named: MentionableAnswer[] = [];
    for (const id of ids.filter((each) => each !== asking).slice(0, LOOKED_AT)) {
      const known = await this.one(key, id, place);
      if (known) named.push(known);
      if (named.length === OFFERED) break;
    }
    return named;
  }

  /**
   * @returns the draft and the agencies above it, read once for all who are asked about
   * @throws NotFoundError where there is no draft in that language
   */
  async placeOf(key: EntryKey): Promise<Place> {
    const draft = await this.draftOf(key);
    const code = asRow(draft[this.types.get(key.uid)?.agencyAttribute ?? 'agency'])['code'];
    return {
      draft,
      path: await agencyPath(this.strapi, typeof code === 'string' ? (code as AgencyCode) : null),
    };
  }

  /** @throws NotFoundError where there is no draft in that language */
  async draftOf(key: EntryKey): Promise<Row> {
    const draft = await this.readPolicy.draft(key);
    if (!draft) throw entryNotFound(key);
    return draft;
  }

  /** @returns the person, where there is one who may see the entry */
  async one(key: EntryKey, personId: PersonId, place: Place): Promise<MentionableAnswer | null> {
    if (!(await this.readPolicy.mayPersonRead(personId, key, place.draft))) return null;
    const person = await this.officers.person(personId);
    if (!person?.active) return null;
    return {
      id: personId,
      name: person.name,
      position: (await this.office(personId, place))?.position ?? null,
    };
  }

  /** @returns in what office somebody speaks of the entry: nearest to its agency; null for who holds none above it */
  async office(personId: PersonId, { path }: Place): Promise<{ duty: string; position: string } | null> {
    const { appointments } = await this.scopes.of(personId);
    const [nearest] = appointments
      .map((appointment) => ({ appointment, far: path.indexOf(appointment.agency) }))
      .filter(({ far }) => far >= 0)
      .toSorted((a, b) => a.far - b.far);
    return nearest ? { duty: nearest.appointment.duty, position: nearest.appointment.position } : null;
  }

  private async appointed({ path }: Place): Promise<PersonId[]> {
    const holdings = await this.holders.holding({ agency: { code: { $in: path } } });
    return [...new Set(holdings.map(({ personId }) => personId))];
  }

  private async called(words: readonly string[]): Promise<PersonId[]> {
    const rows = await queryOf(this.strapi, 'admin::user').findMany({
      where: {
        isActive: true,
        $and: words.map((word) => ({
          $or: [{ firstname: { $containsi: word } }, { lastname: { $containsi: word } }],
        })),
      },
      select: ['id'],
      orderBy: [{ firstname: 'asc' }, { id: 'asc' }],
      limit: LOOKED_AT,
    });
    return rows.map((row) => String(row['id']) as PersonId);
  }
}

function wordsOf(search: string | null): string[] {
  const words = (search ?? '').split(/\s+/).filter(Boolean);
  if ((search ?? '').length > MAX_SEARCH || words.length > MAX_WORDS)
    throw malformed('q', `≤ ${MAX_SEARCH}, ≤ ${MAX_WORDS}`);
  return words;
}

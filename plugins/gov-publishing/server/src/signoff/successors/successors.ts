import type { FoundEverywhere } from '../../delivery/content/public-lists';
import type { VerifiedPublication } from '../../delivery/store/publication-verifier';
import type { EntryKey } from '../../domain/brands';
import { searchWords } from '../../domain/thai/search-text';
import { NO_LOCALE, type GovernedType, type GovernedTypes } from '../../entries/governed-types';
import { MAX_WORDS, RelationNames } from '../../relations/relation-names';
import type { Row } from '../../strapi-boundary';
import type { SuccessorAnswer } from './contract';

/** The lists of what is public, which this narrows and never widens. */
interface PublicEntries {
  page(type: GovernedType, query: Row): Promise<readonly VerifiedPublication[]>;
  everywhere(query: Row, agency: undefined, types: readonly GovernedType[]): Promise<FoundEverywhere>;
}

/** What is read at a glance; who does not find it among these types on. */
const MAX_SHOWN = 20;
/** Entries that are looked through where a search names no more than the kind. */
const MAX_READ = 100;

/**
 * Finds what may take the place of an entry that is taken down: what is public, of its own type first. Names and search are made
 * of the signed words that everybody reads, so that no draft, of whatever agency, is told or found by it.
 */
export class Successors {
  constructor(
    private readonly types: GovernedTypes,
    private readonly entries: PublicEntries,
  ) {}

  /** @param search by number, title or kind; empty: those of the type that were published last */
  async of(key: EntryKey, search: string): Promise<SuccessorAnswer[]> {
    const own = this.types.get(key.uid);
    if (!own) return [];
    const words = searchWords(search).slice(0, MAX_WORDS);
    const others = this.types.all().filter(({ uid }) => uid !== key.uid);
    const found = [
      ...(await this.ofType(own, key, words)),
      ...(words.length > 0 ? await this.search(others, key, words) : []),
    ];
    const seen = new Set<string>([key.documentId]);
    return found
      .map(({ type, verified }) => answerOf(type, verified))
      .filter(({ documentId }) => !seen.has(documentId) && seen.add(documentId))
      .slice(0, MAX_SHOWN);
  }

  /** Of its kind no text of an entry says anything: it is looked for in the name. */
  private async ofType(
    type: GovernedType,
    key: EntryKey,
    words: readonly string[],
  ): Promise<FoundEverywhere['found']> {
    const kinds = RelationNames.choicesIn(type.uid, words);
    const texts = words.filter((word) => !kinds.includes(word));
    const isOfKind = ({ sealed }: VerifiedPublication): boolean => {
      const choices = RelationNames.choicesOf(type.uid, sealed.snapshot.content);
      return kinds.every((word) => choices.some((choice) => choice.includes(word)));
    };
    const query = { ...languageOf(type, key), pagination: { pageSize: MAX_READ } };
    const named =
      texts.length > 0
        ? (await this.search([type], key, texts)).map(({ verified }) => verified)
        : await this.entries.page(type, query);
    const exact = kinds.length > 0 ? await this.search([type], key, words) : [];
    // A word of a kind may stand in a title as well.
    return [...named.filter(isOfKind).map((verified) => ({ type, verified })), ...exact];
  }

  private async search(
    types: readonly GovernedType[],
    key: EntryKey,
    words: readonly string[],
  ): Promise<FoundEverywhere['found']> {
    if (types.length === 0) return [];
    const language = types.some(({ localized }) => localized) ? languageOf({ localized: true }, key) : {};
    const query = { ...language, q: words.join(' '), pagination: { pageSize: MAX_READ } };
    const { found } = await this.entries.everywhere(query, undefined, types);
    return found;
  }
}

/** Readers are led on in the language in which they came. */
function languageOf({ localized }: Pick<GovernedType, 'localized'>, { locale }: EntryKey): Row {
  return localized && locale !== NO_LOCALE ? { locale } : {};
}

function answerOf(
  { uid, definition }: GovernedType,
  { publication, sealed }: VerifiedPublication,
): SuccessorAnswer {
  const { content } = sealed.snapshot;
  const titled = definition.texts.title.find((field) => typeof content[field] === 'string');
  const title = titled === undefined ? publication.key.documentId : String(content[titled]);
  return {
    uid,
    documentId: publication.key.documentId,
    name: RelationNames.inContent(uid, content) ?? { th: title, en: title },
  };
}

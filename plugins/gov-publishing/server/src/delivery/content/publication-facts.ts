import { addressIn, firstTextIn, textIn } from '../../content-types/model/item-values';
import type { EntryKey } from '../../domain/brands';
import type { Json, JsonObject, SnapshotMedia } from '../../domain/content/snapshot';
import { mediaIn } from '../../domain/content/snapshot-shape';
import { cutAfter, MAX_GRAPHEME_LENGTH } from '../../domain/thai/text';
import type { GovernedType } from '../../entries/governed-types';
import { asRow, type Strapi } from '../../strapi-boundary';
import type { VerifiedPublication } from '../store/publication-verifier';
import { slugIn } from '../store/slug-history';
import { publicItem, type PublicAddresses } from './public-item';
import { shownFiles } from '../files/file-address';
import { richBeginning } from '../../content-types/rich-text/rich-words';
import { richHtml } from './rich-html';

export interface PublicFile {
  readonly url: string;
  readonly name: string;
  readonly mime: string;
  /** Bytes. */
  readonly size: number;
  readonly label: string | null;
}

/** What every form of an entry says of it, whichever type it is of. Everything comes from the signed snapshot. */
export interface PublicationFacts {
  readonly key: EntryKey;
  readonly type: GovernedType;
  /** The last part of its address that people can read; null where its type has none. */
  readonly slug: string | null;
  /** All public fields, as the API gives them. */
  readonly item: JsonObject;
  readonly title: string;
  /** In words, without mark-up, at most some 300 characters; empty where the entry has no text. */
  readonly summary: string;
  /** The body as clean HTML; empty where there is none. Pictures in it are at a path of this server. */
  readonly html: string;
  /**
   * @param api where the public API is, as an absolute address
   * @returns the same for a reader far from this server
   */
  readonly htmlFrom: (api: string) => string;
  readonly agency: { readonly code: string; readonly name: string } | null;
  readonly source: {
    readonly name: string | null;
    readonly url: string | null;
    readonly citation: string | null;
  };
  readonly files: readonly PublicFile[];
  /** Every file that its fields hold, as it was signed. */
  readonly media: readonly SnapshotMedia[];
  readonly datePosted: Date;
  readonly dateModified: Date;
}

const SUMMARY_CHARACTERS = 300;

/** @returns the facts of a verified publication */
export function factsOf(
  strapi: Strapi,
  type: GovernedType,
  verified: VerifiedPublication,
  addresses: PublicAddresses,
): PublicationFacts {
  const { snapshot } = verified.sealed;
  const htmlFrom = (prefix: string): string =>
    body === '' ? '' : richHtml(body, shownFiles(snapshot, prefix));
  const item = publicItem(strapi, type, verified, addresses, null);
  const { texts } = type.definition;
  const body = firstTextIn(item, texts.body) ?? '';
  const summary = firstTextIn(item, texts.summary);
  const agency = asRow(item['agency']);
  const source = asRow(item['source']) as JsonObject;
  return {
    key: verified.publication.key,
    type,
    slug: slugIn(verified.sealed.snapshot),
    item,
    title: firstTextIn(item, texts.title) ?? verified.publication.key.documentId,
    summary: shortened(summary ?? richBeginning(body, SUMMARY_CHARACTERS * MAX_GRAPHEME_LENGTH)),
    // Made when somebody asks: lists show none of the bodies.
    get html() {
      return htmlFrom(addresses.prefix);
    },
    htmlFrom,
    agency:
      typeof agency['code'] === 'string'
        ? { code: agency['code'], name: String(agency['name'] ?? agency['code']) }
        : null,
    source: {
      name: textIn(source, 'name'),
      url: addressIn(source, 'url'),
      citation: textIn(source, 'citation'),
    },
    files: filesIn(item['attachments']),
    get media() {
      return mediaIn(snapshot);
    },
    datePosted: new Date(verified.datePosted),
    dateModified: new Date(verified.dateModified),
  };
}

/** Cut between user-perceived characters: a Thai vowel or tone mark alone at the end would stand on nothing. */
function shortened(text: string): string {
  return cutAfter(text.replace(/\s+/g, ' ').trim(), SUMMARY_CHARACTERS);
}

function filesIn(value: Json | undefined): PublicFile[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly JsonObject[]).map((file) => ({
    url: String(file['url']),
    name: String(file['name']),
    mime: String(file['mime']),
    size: Number(file['size']),
    label: textIn(file, 'label'),
  }));
}

import { computedIn, scalarFields } from '../store/projection';
import { isListed } from '../../content-types/model/field-format';
import {
  isJsonArray,
  isJsonObject,
  isSnapshotMedia,
  isSnapshotRelation,
} from '../../domain/content/snapshot-shape';
import { bangkokToday } from '../../domain/thai/dates/bangkok-day';
import type { Json, JsonObject } from '../../domain/content/snapshot';
import type { GovernedType } from '../../entries/governed-types';
import { NO_LOCALE } from '../../entries/governed-types';
import { wordsLocale } from '../../messages';
import { asRow, knownModel, type Strapi } from '../../strapi-boundary';
import { fileAddress, shownFiles, withPublicAddresses } from '../files/file-address';
import type { VerifiedPublication } from '../store/publication-verifier';
import { addressIn } from '../../routes/addresses';

/** Where the public API lives, e.g. `/api/gov`; addresses in answers start with it. */
export interface PublicAddresses {
  readonly prefix: string;
  /** By which it is judged whether data are overdue. Left out: the clock of the machine. */
  readonly now?: () => Date;
}

/**
 * Makes the public form of a verified publication. Everything in it comes from the signed snapshot and the ledger.
 *
 * @param fields scalar fields asked for, or null for all
 */
export function publicItem(
  strapi: Strapi,
  type: GovernedType,
  verified: VerifiedPublication,
  { prefix, now = () => new Date() }: PublicAddresses,
  fields: readonly string[] | null,
): JsonObject {
  const { publication, sealed, chain } = verified;
  const { key, digest, leafIndex } = publication;
  const locale = key.locale === NO_LOCALE ? null : key.locale;
  const files = shownFiles(sealed.snapshot, prefix);
  const show = (value: Json): Json => withPublicAddresses(shown(value, prefix, key.locale), files);
  return {
    documentId: key.documentId,
    locale,
    ...content(strapi, type, sealed.snapshot.content, fields, show),
    ...Object.fromEntries(
      Object.entries(computedIn(type, sealed.snapshot.content)).filter(
        ([name]) => fields === null || fields.includes(name),
      ),
    ),
    agency: agencyOf(sealed.snapshot.content[type.agencyAttribute], key.locale),
    attachments: attachmentsOf(sealed.snapshot.content['attachments'], prefix),
    referencedFiles: (sealed.snapshot.references ?? []).map((reference) => ({
      address: reference.address,
      ...mediaOf(reference, prefix),
    })),
    ...updateOf(type, sealed.snapshot.content, verified.dateModified, now),
    datePosted: verified.datePosted,
    dateModified: verified.dateModified,
    publication: {
      digest,
      ledgerIndex: leafIndex,
      signatures: chain.map(({ leaf }) => ({
        act: leaf.act,
        duty: leaf.duty,
        position: leaf.position,
        ...(leaf.actingFor && { actingFor: leaf.actingFor }),
        agency: leaf.agency,
        ...(leaf.decision && { decision: leaf.decision }),
        at: leaf.time,
      })),
      provenance: addressIn(prefix, 'provenance', { documentId: key.documentId }, { locale: key.locale }),
    },
  };
}

function content(
  strapi: Strapi,
  type: GovernedType,
  signed: JsonObject,
  fields: readonly string[] | null,
  show: (value: Json) => Json,
): JsonObject {
  const scalars = scalarFields(strapi, type);
  const item: Record<string, Json> = {};
  for (const [name, attribute] of Object.entries(knownModel(strapi, type.uid).attributes)) {
    if (!isListed(attribute) || name === type.agencyAttribute || name === 'attachments') continue;
    const value = signed[name];
    if (name in scalars) {
      if (fields === null || fields.includes(name)) item[name] = value ?? null;
    } else if (value !== undefined && fields === null) item[name] = show(value);
  }
  return item;
}

/** Whether data are brought up to date in time is computed, and signed by nobody. */
function updateOf(type: GovernedType, signed: JsonObject, published: string, now: () => Date): JsonObject {
  const { data } = type.definition;
  if (!data) return {};
  const due = data.updateDueOn(signed, new Date(published));
  return { updateDueOn: due, updateOverdue: due !== null && due < bangkokToday(now()) };
}

/** Files by the digest of their bytes, related entries by name. */
function shown(value: Json, prefix: string, locale: string): Json {
  if (isSnapshotMedia(value)) return mediaOf(value, prefix);
  if (isSnapshotRelation(value)) return { documentId: value.documentId, ...namedIn(value.label, locale) };
  if (isJsonArray(value)) return value.map((each) => shown(each, prefix, locale));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shown(each, prefix, locale)]));
}

function namedIn(label: JsonObject, locale: string): JsonObject {
  const { nameTh, nameEn, ...rest } = label;
  const name = wordsLocale(locale) === 'en' ? (nameEn ?? nameTh) : (nameTh ?? nameEn);
  return name === undefined ? label : { ...rest, name };
}

/** @returns code and name of an agency as it was signed, its name in a language. */
export function agencyOf(value: Json | undefined, locale: string): Json {
  if (value === undefined || !isSnapshotRelation(value)) return null;
  const { code, name } = asRow(namedIn(value.label, locale)) as { code?: Json; name?: Json };
  return { code: code ?? null, name: name ?? null };
}

function attachmentsOf(value: Json | undefined, prefix: string): Json {
  if (value === undefined || !isJsonArray(value)) return [];
  return value.flatMap((each) => {
    const { file, alt, label } = asRow(each) as { file?: Json; alt?: Json; label?: Json };
    if (file === undefined || !isSnapshotMedia(file)) return [];
    const media = mediaOf(file, prefix);
    return [{ ...media, alt: alt ?? media['alt'] ?? null, label: label ?? null }];
  });
}

function mediaOf(
  media: { sha256: string; name: string; mime: string; size: number; alt?: string; caption?: string },
  prefix: string,
): Record<string, Json> {
  return {
    url: fileAddress(prefix, media),
    sha256: media.sha256,
    name: media.name,
    mime: media.mime,
    size: media.size,
    alt: media.alt ?? null,
    ...(media.caption !== undefined && { caption: media.caption }),
  };
}

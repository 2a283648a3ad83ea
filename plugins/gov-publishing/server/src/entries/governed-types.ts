import type { GovConfig } from '../config';
import { GOVERNED_TYPES } from '../content-types';
import type { TypeUid } from '../domain/brands';
import { BootRefusedError } from '../errors';
import type { Strapi } from '../strapi-boundary';

/** Locale of an entry whose type is not localised: BCP 47 "undetermined". Strapi stores null there. */
export const NO_LOCALE = 'und';

/** A type under the gate, mandated or the host app's own. */
export interface GovernedType {
  readonly uid: TypeUid;
  /** Path segment under the public prefix. */
  readonly plural: string;
  /** Attributes by which the sign-off rules read an entry. */
  readonly agencyAttribute: string;
  readonly importanceAttribute: string | null;
  readonly localized: boolean;
}

/** Words of the public API that stand where a type's plural does. */
const RESERVED = [
  ...['sitemap', 'sitemap.xml', 'sitemaps', 'provenance', 'ledger', 'files', 'feeds', 'exports', 'json-ld'],
  ...['catalog', 'search', 'read', 'openapi.json'],
];

/** The types under the gate of one Strapi instance. */
export class GovernedTypes {
  private readonly byUid: ReadonlyMap<string, GovernedType>;

  constructor(types: readonly GovernedType[]) {
    this.byUid = new Map(types.map((type) => [type.uid, type]));
  }

  get(uid: string): GovernedType | undefined {
    return this.byUid.get(uid);
  }

  has(uid: string): boolean {
    return this.byUid.has(uid);
  }

  all(): readonly GovernedType[] {
    return [...this.byUid.values()];
  }

  byPlural(plural: string): GovernedType | undefined {
    return this.all().find((type) => type.plural === plural);
  }
}

/**
 * Reads which types are under the gate, and refuses to start where one of them could not be kept there.
 *
 * @throws BootRefusedError for an unknown uid, a type without draft and publish (its rows would be public the
 * moment they are saved, and Strapi deletes the drafts of a type whose option was switched off), or a plural
 * that two types claim
 */
export function governedTypesOf(strapi: Strapi, config: GovConfig): GovernedTypes {
  const mandated = GOVERNED_TYPES.map((type) => describe(strapi, type.uid, type.presentation.plural, {}));
  const hosts = Object.entries(config.governed).map(([uid, options]) =>
    describe(strapi, uid, options.plural, options),
  );
  const types = [...mandated, ...hosts];
  const plurals = new Set<string>(RESERVED);
  for (const type of types) {
    if (plurals.has(type.plural)) {
      throw new BootRefusedError(
        `The name "${type.plural}" is taken in the public API. Set governed["${type.uid}"].plural in the gov-publishing configuration.`,
      );
    }
    plurals.add(type.plural);
  }
  return new GovernedTypes(types);
}

function describe(
  strapi: Strapi,
  uid: string,
  plural: string | undefined,
  options: { agency?: string; importance?: string | undefined },
): GovernedType {
  const schema = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
  if (!schema) {
    throw new BootRefusedError(
      `The governed type ${uid} does not exist. Check "governed" in the gov-publishing configuration.`,
    );
  }
  if (schema.options?.draftAndPublish !== true) {
    throw new BootRefusedError(
      `The governed type ${uid} has draft and publish switched off: everything saved would be public at once. ` +
        'Set "options.draftAndPublish" to true in its schema.',
    );
  }
  const agencyAttribute = options.agency ?? 'agency';
  if (!(agencyAttribute in schema.attributes)) {
    throw new BootRefusedError(
      `The governed type ${uid} has no attribute "${agencyAttribute}". Nobody could sign for it: add a relation to ` +
        'plugin::gov-publishing.agency, or name the attribute in governed[…].agency.',
    );
  }
  const importanceAttribute = options.importance ?? ('importance' in schema.attributes ? 'importance' : null);
  for (const attribute of [agencyAttribute, importanceAttribute ?? '', 'affectsProvinceImage']) {
    if (isPrivate(schema.attributes[attribute])) {
      throw new BootRefusedError(
        `The attribute "${attribute}" of the governed type ${uid} is private, and what is private is not signed: who may ` +
          'sign, and who else has to, could be changed under a signature. Remove "private" from it.',
      );
    }
  }
  const i18n = (schema.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n;
  return {
    uid: uid as TypeUid,
    plural: plural ?? schema.info.pluralName,
    agencyAttribute,
    importanceAttribute,
    localized: i18n?.localized === true,
  };
}

function isPrivate(attribute: unknown): boolean {
  return (attribute as { private?: boolean } | undefined)?.private === true;
}

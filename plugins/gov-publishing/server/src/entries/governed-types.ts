import type { GovConfig } from '../config';
import { GOVERNED_TYPES } from '../content-types';
import { definitionFaults } from '../content-types/definition/definition-faults';
import type { DefinableSchema, TypeDefinition } from '../content-types/definition/type-definition';
import { usualDefinition } from '../content-types/definition/usual-definition';
import type { TypeUid } from '../domain/brands';
import { RESERVED_WORDS } from '../routes/endpoints';
import { WORDS_OF_PAGES } from '../routes/readable-paths';
import { BootRefusedError } from '../errors';
import type { Strapi } from '../strapi-boundary';
import { ruleAttributes, typeFaults, type JudgedSchema, type TypeOptions } from './type-faults';

export { NO_LOCALE } from '../domain/no-locale';

/** A type under the gate, mandated or the host app's own. */
export interface GovernedType {
  readonly uid: TypeUid;
  /** Path segment under the public prefix. */
  readonly plural: string;
  /** Attributes by which the sign-off rules read an entry. */
  readonly agencyAttribute: string;
  readonly importanceAttribute: string | null;
  readonly localized: boolean;
  /** Whether Strapi's own routes still show published entries that nobody signed; the host app's choice. */
  readonly restServesUnsigned: boolean;
  /** What its folder knows of it: texts, page, calendar, linked data. */
  readonly definition: TypeDefinition;
}

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

  /** @returns the type whose entries are the site map */
  siteMap(): GovernedType | undefined {
    return this.all().find(({ definition }) => definition.siteMap !== null);
  }

  /** @returns the type whose newest entry says what the site is called */
  identity(): GovernedType | undefined {
    return this.all().find(({ definition }) => definition.identity !== null);
  }

  /** @returns how sections are called in addresses of pages, by the plurals of their types */
  namesInAddresses(): ReadonlyMap<string, string> {
    return new Map(this.all().map(({ plural, definition }) => [plural, definition.inAddresses ?? plural]));
  }

  byPlural(plural: string): GovernedType | undefined {
    return this.all().find((type) => type.plural === plural);
  }
}

/**
 * Reads which types are under the gate, and refuses to start where one of them could not be kept there.
 *
 * @throws BootRefusedError that names every fault of every type: an unknown uid, a type without draft and publish (its
 * rows would be public the moment they are saved, and Strapi deletes the drafts of a type whose option was switched
 * off), an attribute that the rules cannot read (`typeFaults`), or a plural that two types claim
 */
export function governedTypesOf(strapi: Strapi, config: GovConfig): GovernedTypes {
  const faults: string[] = [];
  const types = [
    ...GOVERNED_TYPES.map((definition) => ({
      uid: definition.uid,
      options: { plural: definition.presentation.plural, definition } as HostOptions,
    })),
    ...Object.entries(config.governed).map(([uid, options]) => ({ uid, options: ofHost(options) })),
  ].flatMap(({ uid, options }) => {
    const schema = strapi.contentTypes[uid as keyof typeof strapi.contentTypes] as TypeSchema | undefined;
    const own = schema
      ? [...typeFaults(schema, options), ...definitionFaults(options.definition, schema)]
      : ['it does not exist. Check "governed" in the configuration.'];
    faults.push(...own.map((fault) => `The governed type ${uid}: ${fault}`));
    return schema ? [describe(uid, schema, options)] : [];
  });
  faults.push(
    ...claimedTwice(types),
    ...namesInAddresses(types),
    ...mapsOfTheSite(types),
    ...identitiesOfTheSite(types),
  );
  if (faults.length > 0) throw new BootRefusedError(`gov-publishing does not start.\n${faults.join('\n')}`);
  return new GovernedTypes(types);
}

/** Which fields of a host's type are public is Strapi's model to say: a definition would open private ones to filters and orders. */
function ofHost({ definition, ...options }: HostOptions): HostOptions {
  return { ...options, definition: definition && { ...definition, publicFields: null } };
}

type HostOptions = TypeOptions & {
  readonly plural?: string | undefined;
  readonly restServesUnsigned?: boolean;
  readonly definition?: TypeDefinition | undefined;
};

type TypeSchema = JudgedSchema &
  DefinableSchema & {
    readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
  };

function claimedTwice(types: readonly GovernedType[]): string[] {
  const plurals = new Set<string>(RESERVED_WORDS);
  return types.flatMap(({ uid, plural }) => {
    if (!plurals.has(plural)) {
      plurals.add(plural);
      return [];
    }
    return [
      `The governed type ${uid}: the name "${plural}" is taken in the public API. Set governed["${uid}"].plural in the configuration.`,
    ];
  });
}

/** What stands at the root of the server, beside the pages. */
const OF_THE_SERVER = [
  'admin',
  'api',
  'uploads',
  'upload',
  'content-manager',
  'gov-publishing',
  'graphql',
  'site',
];

/** Two sections under one name in addresses: one of them would be unreachable. */
function namesInAddresses(types: readonly GovernedType[]): string[] {
  const taken = new Set<string>([...WORDS_OF_PAGES, ...OF_THE_SERVER]);
  for (const { plural } of types) taken.add(plural);
  return types.flatMap(({ uid, plural, definition }) => {
    const name = definition.inAddresses;
    if (name === null || name === plural) return [];
    if (!taken.has(name)) {
      taken.add(name);
      return [];
    }
    return [
      `The governed type ${uid}: "${name}" is taken in addresses. Change "inAddresses" of its definition.`,
    ];
  });
}

/** The site has one map: of two, one would be drawn and the other lost. */
function mapsOfTheSite(types: readonly GovernedType[]): string[] {
  const [first, ...others] = types.filter(({ definition }) => definition.siteMap !== null);
  return others.map(
    ({ uid }) =>
      `The governed type ${uid}: the site's map is ${first?.uid ?? ''} already. Leave "siteMap" out of its definition.`,
  );
}

/** It has one name and one emblem, likewise. */
function identitiesOfTheSite(types: readonly GovernedType[]): string[] {
  const [first, ...others] = types.filter(({ definition }) => definition.identity !== null);
  return others.map(
    ({ uid }) =>
      `The governed type ${uid}: what the site is called stands in ${first?.uid ?? ''} already. Leave "identity" out of its definition.`,
  );
}

function describe(uid: string, schema: TypeSchema, options: HostOptions): GovernedType {
  const names = ruleAttributes(schema, options);
  return {
    uid: uid as TypeUid,
    plural: options.plural ?? schema.info.pluralName,
    agencyAttribute: names.agency,
    importanceAttribute: names.importance,
    localized: schema.pluginOptions?.i18n?.localized === true,
    restServesUnsigned: options.restServesUnsigned === true,
    definition: options.definition ?? usualDefinition(schema),
  };
}

import { attributeNamed, componentsIn, holdsComponents, isZone } from '../../domain/schema/attribute';
import type { GovernedTypes } from '../../entries/governed-types';
import { modelOf, type Strapi } from '../../strapi-boundary';

/** A query as Strapi's services take it; every part may come from a URL. */
export interface QueryParts {
  readonly filters?: unknown;
  readonly sort?: unknown;
  readonly populate?: unknown;
}

/** Tells whether a query walks over a relation into a governed type, where drafts would answer it. */
export class QueryReach {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
  ) {}

  /** A filter or an order over a related draft reads its text letter by letter, though nothing of it is returned. */
  asks(uid: string, query: QueryParts): boolean {
    return (
      this.inFilters(uid, query.filters) ||
      this.inSort(uid, query.sort) ||
      this.inPopulatedFilters(uid, query.populate)
    );
  }

  /** @returns true where the answer would contain entries of a governed type */
  populates(uid: string, populate: unknown): boolean {
    return this.steps(uid, populate).some(
      ({ target, nested }) =>
        target === null || this.types.has(target) || this.populates(target, asQuery(nested).populate),
    );
  }

  private inFilters(uid: string, filters: unknown): boolean {
    if (Array.isArray(filters)) return filters.some((each) => this.inFilters(uid, each));
    if (typeof filters !== 'object' || filters === null) return false;
    return Object.entries(filters).some(([key, value]) => {
      const target = this.targetOf(uid, key);
      if (target === undefined) return this.inFilters(uid, value);
      return target === null || this.types.has(target) || this.inFilters(target, value);
    });
  }

  private inSort(uid: string, sort: unknown): boolean {
    if (typeof sort === 'string')
      return sort.split(',').some((path) => this.pathEnters(uid, path.split(':')[0] ?? ''));
    return this.inFilters(uid, sort) || (Array.isArray(sort) && sort.some((each) => this.inSort(uid, each)));
  }

  private pathEnters(uid: string, path: string): boolean {
    let model = uid;
    for (const step of path.trim().split('.')) {
      const target = this.targetOf(model, step);
      if (target === undefined) return false;
      if (target === null || this.types.has(target)) return true;
      model = target;
    }
    return false;
  }

  private inPopulatedFilters(uid: string, populate: unknown): boolean {
    return this.steps(uid, populate).some(
      ({ target, nested }) => target !== null && this.asks(target, asQuery(nested)),
    );
  }

  /** One entry for each relation that a populate parameter follows. Components are followed like relations. */
  private steps(uid: string, populate: unknown): { target: string | null; nested: unknown }[] {
    if (populate === true || populate === '*') {
      const names = Object.keys(modelOf(this.strapi, uid)?.attributes ?? {});
      return names.flatMap((name) => this.step(uid, name, true));
    }
    if (typeof populate === 'string')
      return populate.split(',').flatMap((path) => this.pathStep(uid, path.trim()));
    if (Array.isArray(populate)) return populate.flatMap((each) => this.steps(uid, each));
    if (typeof populate !== 'object' || populate === null) return [];
    return Object.entries(populate).flatMap(([name, nested]) =>
      nested === false || nested === 'false'
        ? []
        : name.includes('.')
          ? this.pathStep(uid, name)
          : this.step(uid, name, nested),
    );
  }

  private pathStep(uid: string, path: string): { target: string | null; nested: unknown }[] {
    const [name = '', ...rest] = path.split('.');
    if (name === '*') return this.steps(uid, '*');
    return this.step(uid, name, rest.length > 0 ? { populate: rest.join('.') } : true);
  }

  private step(uid: string, name: string, nested: unknown): { target: string | null; nested: unknown }[] {
    const attribute = attributeNamed(modelOf(this.strapi, uid), name);
    if (attribute && isZone(attribute)) {
      const { on = {}, populate } = asZoneQuery(nested);
      // Strapi applies `populate` to every part, whatever `on` says of one.
      const ofAll = populate === undefined ? [] : [{ populate }];
      return componentsIn(attribute).flatMap((part) =>
        [on[part] ?? (nested === true ? true : {}), ...ofAll].map((each) => ({ target: part, nested: each })),
      );
    }
    const target = this.targetOf(uid, name);
    if (target === undefined) return [];
    const isPart = attribute !== undefined && holdsComponents(attribute);
    return [{ target, nested: nested === true && isPart ? { populate: '*' } : nested }];
  }

  /** @returns what an attribute leads to: a uid, null where it may be any type, undefined where it leads nowhere */
  private targetOf(uid: string, name: string): string | null | undefined {
    const attribute = attributeNamed(modelOf(this.strapi, uid), name);
    if (attribute?.type === 'media') return 'plugin::upload.file';
    if (attribute?.type === 'relation') return attribute.target ?? null;
    return attribute && !isZone(attribute) ? componentsIn(attribute)[0] : undefined;
  }
}

function asQuery(value: unknown): QueryParts {
  return typeof value === 'object' && value !== null ? (value as QueryParts) : {};
}

function asZoneQuery(value: unknown): { on?: Readonly<Record<string, unknown>>; populate?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}

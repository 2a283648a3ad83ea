import { AGENCY_UID, APPOINTMENT_UID } from '../content-types/uids';
import { attributeNamed } from '../domain/schema/attribute';
import { currentActor } from '../people/actor';
import { panelLanguageOf } from '../people/panel-language';
import type { AgencyScopes } from '../people/scope/agency-scopes';
import { asRow, modelOf, queryOf, type HttpContext, type Row, type Strapi } from '../strapi-boundary';
import { RelationNames } from './relation-names';

type RouteMiddleware = (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void>;
interface Router {
  readonly routes: { readonly handler?: unknown; config?: { middlewares?: RouteMiddleware[] } }[];
}

/** As much of a request as Strapi's list of relations looks at. */
type ListRequest = Pick<HttpContext, 'params' | 'state' | 'query'> & {
  readonly request: { readonly query: Row };
  body?: unknown;
};

const LISTS = ['relations.findAvailable', 'relations.findExisting'];
const ALL_OF_MINE = 100;
/** Who may read a field of a type in the Content Manager, by Strapi's own permission. */
const READ = 'plugin::content-manager.explorer.read';

/**
 * Names what can be chosen and what was chosen in the Content Manager's relations, where Strapi's one field does not tell rows
 * apart; finds it by any part of that name; and shows one's own agency and appointment first. Strapi still says what a
 * person may see: only answers of its own are named, and a search only narrows.
 */
export class RelationLists {
  private readonly names: RelationNames;

  constructor(
    private readonly strapi: Strapi,
    private readonly scopes: Pick<AgencyScopes, 'inForce'>,
  ) {
    this.names = new RelationNames(strapi);
  }

  /** Call it before the routes are mounted. @returns what takes it out again: route objects outlive an instance */
  install(): () => void {
    const routers = this.strapi.plugin('content-manager').routes as unknown as Record<string, Router>;
    const lists = Object.values(routers)
      .flatMap(({ routes }) => routes)
      .filter(({ handler }) => LISTS.includes(String(handler)));
    const middleware: RouteMiddleware = (ctx, next) => this.list(ctx, next);
    const configs = lists.map((route) => (route.config ??= {}));
    // Last: what the scope of a person has judged is the query as it was sent.
    for (const config of configs) config.middlewares = [...(config.middlewares ?? []), middleware];
    return () => {
      for (const config of configs)
        config.middlewares = config.middlewares?.filter((each) => each !== middleware) ?? [];
    };
  }

  private async list(ctx: HttpContext, next: () => Promise<unknown>): Promise<void> {
    const target = this.targetOf(ctx);
    const field = target === undefined ? undefined : this.names.fieldOf(target);
    if (target === undefined || field === undefined) return void (await next());
    // Of a list of what can be chosen there is no id in the path.
    if (ctx.params.id === undefined) await this.choosable(ctx, target, next);
    else await next();
    await this.name(ctx, target, field);
  }

  private targetOf({ params }: HttpContext): string | undefined {
    const { model, targetField } = params as Readonly<Record<string, unknown>>;
    if (typeof model !== 'string' || typeof targetField !== 'string') return undefined;
    const known = model in this.strapi.contentTypes || model in this.strapi.components;
    return known ? attributeNamed(modelOf(this.strapi, model), targetField)?.target : undefined;
  }

  private async choosable(ctx: HttpContext, target: string, next: () => Promise<unknown>): Promise<void> {
    const query = asRow(ctx.query);
    const search = query['_q'];
    if (typeof search === 'string' && search.trim() !== '') {
      // What a role may not read it must not find out by searching for it: then Strapi searches its one field.
      if (!mayRead(ctx, target, this.names.searchedIn(target))) return void (await next());
      const found = await this.names.idsMatching(target, search);
      // Strapi would look for the search in the one field as well.
      if (found) narrow(query, { id: { $in: found.length > 0 ? found : [0] } }, { _q: undefined });
      return void (await next());
    }
    const mine = await this.mine(target);
    if (mine.length === 0) return void (await next());
    const asked = structuredClone(query);
    narrow(query, { id: { $notIn: mine } });
    await next();
    if (Number(query['page'] ?? 1) === 1) await this.setFirst(ctx, asked, mine);
  }

  private async setFirst(ctx: HttpContext, asked: Row, mine: readonly number[]): Promise<void> {
    narrow(asked, { id: { $in: mine } }, { page: 1, pageSize: ALL_OF_MINE });
    const own: ListRequest = {
      params: ctx.params,
      state: ctx.state,
      query: asked,
      request: { query: asked },
    };
    const { findAvailable } = this.strapi.plugin('content-manager').controller('relations') as unknown as {
      findAvailable(this: unknown, request: ListRequest): Promise<void>;
    };
    await findAvailable.call(this.strapi.plugin('content-manager').controller('relations'), own);
    const [first, others] = [asRow(own.body), asRow(ctx.body)];
    const pagination = asRow(others['pagination']);
    const rows = rowsOf(first);
    ctx.body = {
      ...others,
      results: [...rows, ...rowsOf(others)],
      pagination: { ...pagination, total: Number(pagination['total'] ?? 0) + rows.length },
    };
  }

  /** @returns row ids of the agencies and appointments that are those of the person who asks */
  private async mine(target: string): Promise<number[]> {
    const actor = currentActor(this.strapi);
    if (actor.kind !== 'session' || (target !== AGENCY_UID && target !== APPOINTMENT_UID)) return [];
    const appointments = await this.scopes.inForce(actor.personId);
    const where =
      target === AGENCY_UID
        ? { code: { $in: appointments.map(({ agency }) => agency) } }
        : { documentId: { $in: appointments.map(({ id }) => id) } };
    if (appointments.length === 0) return [];
    const rows = await queryOf(this.strapi, target).findMany({ where, select: ['id'] });
    return rows.map(({ id }) => Number(id));
  }

  private async name(ctx: HttpContext, target: string, field: string): Promise<void> {
    const body = asRow(ctx.body);
    // A row without the field is one that the person may not read, or an administrator chose another field.
    const shown = rowsOf(body).filter((row) => typeof row[field] === 'string');
    if (shown.length === 0 || !mayRead(ctx, target, this.names.madeOf(target))) return;
    const names = await this.names.of(
      target,
      shown.map(({ id }) => Number(id)),
      panelLanguageOf(asRow(asRow(ctx.state)['user'])),
    );
    const named = rowsOf(body).map((row) =>
      typeof row[field] === 'string' ? { ...row, [field]: names.get(Number(row['id'])) ?? row[field] } : row,
    );
    ctx.body = { ...body, results: named };
  }
}

/** A role may be kept from a field of which a name is made, or by which it is found. */
function mayRead(ctx: HttpContext, target: string, fields: readonly string[]): boolean {
  const ability = asRow(ctx.state)['userAbility'] as { can(...asked: unknown[]): boolean } | undefined;
  return fields.every((field) => ability?.can(READ, target, field) === true);
}

const rowsOf = (body: Row): Row[] => (Array.isArray(body['results']) ? body['results'].map(asRow) : []);

/** Strapi reads the query object that the request keeps, so it is changed in place. */
function narrow(query: Row, filter: Row, more: Row = {}): void {
  const filters = asRow(query['filters']);
  const $and = [filters['$and'] ?? []].flat();
  Object.assign(query, { filters: { ...filters, $and: [...$and, filter] } }, more);
}

import { z } from 'zod';
import type { GovernedType, GovernedTypes } from '../../entries/governed-types';
import { NO_LOCALE } from '../../entries/governed-types';
import { SIGNOFF_STATES } from '../../domain/signoff/model';
import { WAITED_FOR } from '../../domain/signoff/dossier/waiting';
import { defaultLocale } from '../../entries/locales';
import { isGovError, MalformedError } from '../../errors';
import { DOSSIER_TABLES } from '../dossier/tables';
import { asRow, type HttpContext, type Row, type Strapi } from '../../strapi-boundary';

/** The sign-off's own filters in a list of the Content Manager, as the panel names them in the query. */
const FILTERS = {
  signoffState: z.enum(SIGNOFF_STATES),
  signoffWaiting: z.enum(WAITED_FOR),
  signoffAgency: z.string().min(1).max(64),
  signoffDue: z.enum(['overdue', 'open']),
} as const;
type FilterName = keyof typeof FILTERS;

interface FilterRequest {
  readonly name: FilterName;
  readonly value: string;
}
/** What a list request asked of the sign-off; kept with the request until its queries run. */
interface Narrowing {
  readonly type: GovernedType;
  readonly locale: string;
  readonly asked: readonly FilterRequest[];
}

/** A query of the database on its way to it. */
interface QueryEvent {
  readonly action: string;
  readonly model: { readonly uid: string };
  readonly params: Record<string, unknown>;
}

type RouteMiddleware = (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void>;
interface Router {
  readonly routes: { readonly handler?: unknown; config?: { middlewares?: RouteMiddleware[] } }[];
}

const KEPT = 'govListFilters';

/**
 * Filters the Content Manager's lists by where entries stand in the sign-off. Strapi drops filters on what is no field
 * of the type, so they are taken out of the query before it looks, and put into the database's query as a subquery:
 * pages and counts are right, and the person's scope holds, because it only ever narrows.
 */
export class ListFilters {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly now: () => Date,
  ) {}

  /** Call it before the routes are mounted. @returns what takes it out again: route objects outlive an instance */
  install(): () => void {
    const routers = this.strapi.plugin('content-manager').routes as unknown as Record<string, Router>;
    const lists = Object.values(routers)
      .flatMap(({ routes }) => routes)
      .filter(({ handler }) => handler === 'collection-types.find');
    const middleware: RouteMiddleware = async (ctx, next) => {
      try {
        await this.take(ctx);
      } catch (error) {
        if (!isGovError(error)) throw error;
        const { status, name, message, details } = error;
        ctx.status = status;
        ctx.body = { data: null, error: { status, name, message, details } };
        return;
      }
      await next();
    };
    const configs = lists.map((route) => (route.config ??= {}));
    for (const config of configs) config.middlewares = [middleware, ...(config.middlewares ?? [])];
    return () => {
      for (const config of configs)
        config.middlewares = config.middlewares?.filter((each) => each !== middleware) ?? [];
    };
  }

  /**
   * Takes our filters out of a list request and keeps them with it.
   *
   * @throws MalformedError for a value that no entry can have
   */
  private async take(ctx: HttpContext): Promise<void> {
    const type = this.types.get(String(ctx.params.model));
    if (!type || ctx.method !== 'GET' || ctx.params.id !== undefined) return;
    const query = asRow(ctx.query) as { filters?: { $and?: unknown } };
    const list = query.filters?.$and;
    if (!Array.isArray(list)) return;
    const asked = list.flatMap(askedIn);
    if (asked.length === 0) return;
    (query.filters as { $and: unknown[] }).$and = list.filter((each) => askedIn(each).length === 0);
    const locale = asRow(ctx.query)['locale'];
    const narrowing: Narrowing = {
      type,
      locale: !type.localized
        ? NO_LOCALE
        : typeof locale === 'string'
          ? locale
          : await defaultLocale(this.strapi, type),
      asked,
    };
    (ctx.state as Record<string, unknown>)[KEPT] = narrowing;
  }

  /** Puts what the running request asked into a query of its type. Call it before every query of the database. */
  narrow({ action, model, params }: QueryEvent): void {
    if (action !== 'beforeFindMany' && action !== 'beforeCount') return;
    const state = asRow(this.strapi.requestContext.get()?.state);
    const narrowing = state[KEPT] as Narrowing | undefined;
    if (!narrowing || narrowing.type.uid !== model.uid) return;
    const conditions = narrowing.asked.map((one) => ({
      documentId: { $in: this.documents(narrowing, one) },
    }));
    params['where'] = { $and: [...(params['where'] === undefined ? [] : [params['where']]), ...conditions] };
  }

  /** The documents that stand so in the list's locale, as a subquery. */
  private documents({ type, locale }: Narrowing, { name, value }: FilterRequest): unknown {
    const table = name === 'signoffWaiting' ? DOSSIER_TABLES.waiting : DOSSIER_TABLES.dossiers;
    const lines = this.strapi.db.connection(table).where({ uid: type.uid, locale }).select('document_id');
    if (name === 'signoffState') return lines.where({ state: value });
    if (name === 'signoffWaiting') return lines.where({ duty: value });
    if (name === 'signoffAgency') return lines.where({ agency: value });
    return value === 'overdue'
      ? lines.where('due_at', '<', this.now().toISOString())
      : lines.whereNotNull('due_at');
  }
}

/** `{ signoffState: { $eq: 'approved' } }` → what it asks; nothing where it is a filter of Strapi's own. */
function askedIn(condition: unknown): FilterRequest[] {
  return Object.entries(asRow(condition)).flatMap(([name, operators]) => {
    if (!isOurs(name)) return [];
    const { $eq, ...others } = asRow(operators) as Row & { $eq?: unknown };
    const parsed = FILTERS[name].safeParse($eq);
    if (parsed.success && Object.keys(others).length === 0) return [{ name, value: parsed.data }];
    const allowed = name === 'signoffAgency' ? '$eq' : FILTERS[name].options.join(', ');
    throw new MalformedError([
      { code: 'query.bad_value', field: `filters.${name}`, params: { field: name, expected: allowed } },
    ]);
  });
}

function isOurs(name: string): name is FilterName {
  return Object.hasOwn(FILTERS, name);
}

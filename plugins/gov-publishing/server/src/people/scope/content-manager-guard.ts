import { attributeNamed } from '../../domain/schema/attribute';
import { DutyError, MalformedError, isGovError } from '../../errors';
import { asRow, modelOf, queryOf, type HttpContext, type Row, type Strapi } from '../../strapi-boundary';
import type { AgencyOwnedType } from './ability-filter';
import type { DocumentFilter, DocumentRow } from './document-filter';
import type { AgencyScope } from './agency-scope';
import type { RelatedEntriesFilter } from './related-entries-filter';
import type { AgencyScopes } from './agency-scopes';

type Next = () => Promise<unknown>;
type RouteMiddleware = (ctx: HttpContext, next: Next) => Promise<void>;
interface Router {
  readonly routes: { config?: { middlewares?: RouteMiddleware[] } }[];
}

/** What the guard asks of the gate, which knows the shape of queries and the owners of components. */
export interface GateKnowledge {
  /** @returns true where a query filters or sorts over a relation into a governed type */
  asks(uid: string, query: Row): boolean;
  /** @returns the governed rows that hold a component row */
  ownersOf(
    componentUid: string,
    id: unknown,
  ): Promise<readonly { readonly uid: string; readonly documentId: string }[]>;
}

const HISTORY_UID = 'plugin::content-manager.history-version';
/** Routes that only read, though they are not GET. */
const READS = ['clone', 'autoClone', 'bulkFindForValidation'];
/** Routes that answer from a document in all its languages, whatever language is asked for. */
const WHOLE_DOCUMENT = ['clone', 'autoClone', 'bulkFindForValidation', 'countManyEntriesDraftRelations'];

/**
 * Stands before every route of the Content Manager, i18n's among them. Strapi asks a person's permission for the loaded
 * entry on most of them; not where it validates many at once, clones, adds a locale, lists a missing one, fills one from
 * another, counts, or reads history.
 */
export class ContentManagerGuard {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: { get(uid: string): AgencyOwnedType | undefined },
    private readonly scopes: AgencyScopes,
    private readonly documents: DocumentFilter,
    private readonly related: RelatedEntriesFilter,
    private readonly gate: GateKnowledge,
  ) {}

  /** Call it before the routes are mounted. @returns what takes it out again: route objects outlive an instance */
  install(): () => void {
    const routers = ['content-manager', 'i18n'].flatMap((name) => {
      const plugin = this.strapi.plugins[name as keyof typeof this.strapi.plugins];
      return Object.values((plugin?.routes ?? {}) as unknown as Record<string, Router>);
    });
    const middleware: RouteMiddleware = (ctx, next) => this.pass(ctx, next);
    const configs = routers.flatMap(({ routes = [] }) => routes.map((route) => (route.config ??= {})));
    for (const config of configs) config.middlewares = [middleware, ...(config.middlewares ?? [])];
    return () => {
      for (const config of configs)
        config.middlewares = config.middlewares?.filter((each) => each !== middleware) ?? [];
    };
  }

  private async pass(ctx: HttpContext, next: Next): Promise<void> {
    try {
      const scope = await this.scopes.current();
      if (!scope || scope.isSuperAdmin) return void (await next());
      await this.check(ctx, scope);
      await next();
      if (scope.reads === 'everywhere') return;
      if (handlerOf(ctx) === 'getCountDocuments') ctx.body = { data: await this.related.counts(scope) };
      else for (const model of modelsOf(ctx)) ctx.body = await this.related.within(scope, model, ctx.body);
    } catch (error) {
      if (!isGovError(error)) throw error;
      const { status, name, message, details } = error;
      // Strapi would answer 400 to these, and its panel would then mark a field.
      if (!(error instanceof DutyError) && status !== 409) throw error;
      ctx.status = status;
      // After any other name Strapi's form forgets that there is something in it to be saved.
      const shown =
        status === 409
          ? { name: 'ValidationError', details: { ...asRow(details), errors: [] } }
          : { name, details };
      ctx.body = { data: null, error: { status, message, ...shown } };
    }
  }

  /** Everything that a request names is judged: which of it Strapi reads hangs on the route, and is not repeated here. */
  private async check(ctx: HttpContext, scope: AgencyScope): Promise<void> {
    const handler = handlerOf(ctx);
    const version = handler === 'restoreVersion' ? await this.version(ctx.params.versionId) : null;
    const ids = version ? [version.documentId] : idsOf(ctx);
    for (const model of version ? [version.uid] : modelsOf(ctx))
      await this.checkModel(ctx, scope, model, handler, ids);
  }

  private async checkModel(
    ctx: HttpContext,
    scope: AgencyScope,
    model: string,
    handler: string,
    ids: readonly string[],
  ): Promise<void> {
    if (scope.reads !== 'everywhere' && this.asksElsewhere(model, ctx)) {
      throw new DutyError([{ code: 'scope.over_relation', field: 'filters', requirement: 'ORG-04' }]);
    }
    const type = this.types.get(model);
    if (type && handler === 'getNonLocalizedAttributes') return this.checkRow(scope, type, ctx);
    if (ids.length === 0) return;
    if (!type) return this.checkOwners(scope, model, ids);
    const reads = ctx.method === 'GET' || READS.includes(handler);
    const isMine = await this.documents.judge(scope, type, reads ? scope.reads : scope.writes);
    const rows = await this.documents.rows(type, { documentId: { $in: [...ids] } });
    const locales = WHOLE_DOCUMENT.includes(handler) ? [null] : localesOf(ctx);
    const isOpen = (id: string): boolean => {
      const ofDocument = rows.filter(({ documentId }) => documentId === id);
      return locales.every((locale) => opens(ofDocument, locale, isMine));
    };
    if (!ids.every(isOpen)) throw new DutyError([{ code: 'scope.entry_elsewhere', requirement: 'ORG-04' }]);
  }

  /** i18n names the row that a new locale is filled from, by an id that anybody can count up. */
  private async checkRow(scope: AgencyScope, type: AgencyOwnedType, ctx: HttpContext): Promise<void> {
    const isMine = await this.documents.judge(scope, type, scope.reads);
    const rows = await this.documents.rows(type, { id: Number(asRow(ctx.request.body)['id']) });
    if (!rows.every(isMine)) throw new DutyError([{ code: 'scope.entry_elsewhere', requirement: 'ORG-04' }]);
  }

  /** A component's relations are read by its row id alone: they are read by somebody who may read the entry it is in. */
  private async checkOwners(scope: AgencyScope, model: string, ids: readonly string[]): Promise<void> {
    if (!(model in this.strapi.components)) return;
    for (const id of ids) {
      for (const owner of await this.gate.ownersOf(model, Number(id))) {
        const type = this.types.get(owner.uid);
        if (!type) continue;
        const isMine = await this.documents.judge(scope, type, scope.reads);
        const rows = await this.documents.rows(type, { documentId: owner.documentId });
        if (!rows.some(isMine))
          throw new DutyError([{ code: 'scope.entry_elsewhere', requirement: 'ORG-04' }]);
      }
    }
  }

  private asksElsewhere(model: string, ctx: HttpContext): boolean {
    const query = asRow(ctx.query);
    const field = typeof ctx.params.targetField === 'string' ? ctx.params.targetField : null;
    if (field === null) return this.gate.asks(model, query);
    const target = attributeNamed(modelOf(this.strapi, model), field)?.target;
    return target !== undefined && this.gate.asks(target, query);
  }

  private async version(id: unknown): Promise<{ uid: string; documentId: string } | null> {
    if (!(HISTORY_UID in this.strapi.contentTypes)) return null;
    const row = await queryOf(this.strapi, HISTORY_UID).findOne({ where: { id: Number(id) } });
    return row && { uid: String(row['contentType']), documentId: String(row['relatedDocumentId']) };
  }
}

/** @returns the name of the controller's action that a route leads to. */
function handlerOf(ctx: HttpContext): string {
  return (
    String(asRow(asRow(ctx.state)['route'])['handler'] ?? '')
      .split('.')
      .at(-1) ?? ''
  );
}

/**
 * @returns the types and components that a request of the Content Manager names, that of its path first: i18n takes its
 *   type from the body, and another one in the query must not be looked at in its place
 */
function modelsOf(ctx: HttpContext): string[] {
  const given = [
    ctx.params.model,
    ctx.params.contentType,
    asRow(ctx.query)['contentType'],
    asRow(ctx.request.body)['contentType'],
    // As i18n names it.
    asRow(ctx.request.body)['model'],
  ];
  return [...new Set(given.filter((each) => typeof each === 'string'))];
}

/** @returns the languages that a request names; undefined where it names none */
function localesOf(ctx: HttpContext): unknown[] {
  const { locale, sourceLocale } = asRow(ctx.query);
  const given = [locale, sourceLocale, asRow(ctx.request.body)['locale']];
  const named = given.filter((each) => each !== undefined && each !== null);
  return named.length > 0 ? named : [undefined];
}

/**
 * @returns the documents (or component rows) that a request names, wherever its route takes them from
 * @throws MalformedError where an id is no text: Strapi would take an object for an operator
 */
function idsOf(ctx: HttpContext): string[] {
  const query = asRow(ctx.query);
  const given = [
    ...[ctx.params.id, ctx.params.sourceId, query['id'], query['documentId'], query['documentIds']],
    asRow(ctx.request.body)['documentIds'],
  ].flat() as unknown[];
  const ids = given.filter((each) => each !== undefined && each !== null && each !== '');
  if (ids.every((each) => typeof each === 'string' || typeof each === 'number'))
    return [...new Set(ids.map(String))];
  const problem = 'documentId';
  throw new MalformedError([
    { code: 'request.malformed', field: 'documentIds', params: { field: 'documentIds', problem } },
  ]);
}

/**
 * @returns whether a document is open: in the locale asked for, any of its versions (Strapi then judges the very one
 *   it loads); where no locale is said or it has none in it, all of its drafts, for Strapi would answer from those
 */
function opens(
  rows: readonly DocumentRow[],
  locale: unknown,
  isMine: (row: DocumentRow) => boolean,
): boolean {
  if (rows.length === 0) return true;
  const ofLocale = rows.filter((row) => row.locale !== null && row.locale === locale);
  if (ofLocale.length > 0) return ofLocale.some(isMine);
  const drafts = rows.filter(({ isDraft }) => isDraft);
  return (drafts.length > 0 ? drafts : rows).every(isMine);
}

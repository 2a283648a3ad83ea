import { DutyError, isGovError } from '../../../errors';
import type { AgencyScopes } from '../../../people/scope/agency-scopes';
import { asRow, queryOf, type HttpContext, type Row, type Strapi } from '../../../strapi-boundary';
import { NO_LOCALE, type GovernedTypes } from '../../../entries/governed-types';
import type { DocumentFilter } from '../../../people/scope/document-filter';
import type { AgencyScope } from '../../../people/scope/agency-scope';
import type { OwnerRow, Owners } from '../../rows/owners';
import type { FileReach, FileUse } from './file-reach';
import { hiddenInUpdates, refuseHiddenTexts } from '../incoming/hidden-file-texts';

const FILE_UID = 'plugin::upload.file';
const FOLDER_UID = 'plugin::upload.folder';

type Next = () => Promise<unknown>;
type RouteMiddleware = (ctx: HttpContext, next: Next) => Promise<void>;
interface Router {
  readonly routes: { config?: { middlewares?: RouteMiddleware[] } }[];
}

/**
 * Stands before every route of the media library in the panel. Strapi asks a role's permission there, and for some
 * routes (bulk deletion, moving) not even that of the very file: agencies it does not know.
 */
export class LibraryGuard {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly scopes: AgencyScopes,
    private readonly documents: DocumentFilter,
    private readonly reach: FileReach,
    private readonly owners: Owners,
  ) {}

  /** Call it before the routes are mounted. @returns what takes it out again: route objects outlive an instance */
  install(): () => void {
    const { admin } = this.strapi.plugin('upload').routes as unknown as Record<string, Router>;
    const middleware: RouteMiddleware = (ctx, next) => this.pass(ctx, next);
    const configs = (admin?.routes ?? []).map((route) => (route.config ??= {}));
    for (const config of configs) config.middlewares = [middleware, ...(config.middlewares ?? [])];
    return () => {
      for (const config of configs)
        config.middlewares = config.middlewares?.filter((each) => each !== middleware) ?? [];
    };
  }

  private async pass(ctx: HttpContext, next: Next): Promise<void> {
    try {
      await this.check(ctx);
      refuseHiddenTexts(hiddenInUpdates(asRow(ctx.request.body)['updates']));
      await next();
    } catch (error) {
      // Strapi would answer 400 to it.
      if (!(error instanceof DutyError) || !isGovError(error)) throw error;
      const { status, name, message, details } = error;
      ctx.status = status;
      ctx.body = { data: null, error: { status, name, message, details } };
    }
  }

  private async check(ctx: HttpContext): Promise<void> {
    const scope = await this.scopes.current();
    if (!scope || scope.isSuperAdmin) return;
    const ids = [...filesIn(ctx), ...(await this.filesInFolders(ctx))];
    if (ids.length > 0) {
      const use: FileUse = ctx.method === 'GET' ? 'read' : 'write';
      const open = await this.reach.open(scope, use, ids);
      if (!ids.every((id) => open.has(id))) throw elsewhere();
    }
    await this.checkLinks(scope, ctx);
  }

  /** A folder is deleted with all that lies in it and under it. */
  private async filesInFolders(ctx: HttpContext): Promise<string[]> {
    const ids = bodyIds(ctx, 'folderIds');
    if (ids.length === 0) return [];
    const folders = await queryOf(this.strapi, FOLDER_UID).findMany({ where: { id: { $in: ids } } });
    const paths = folders.map((folder) => String(folder['path']));
    const within = paths.flatMap((path) => [
      { folderPath: { $eq: path } },
      { folderPath: { $startsWith: `${path}/` } },
    ]);
    if (within.length === 0) return [];
    const rows = await queryOf(this.strapi, FILE_UID).findMany({ where: { $or: within }, select: ['id'] });
    return rows.map(({ id }) => String(id));
  }

  /** `POST /upload` with ref, refId and field links the new file to any row. */
  private async checkLinks(scope: AgencyScope, ctx: HttpContext): Promise<void> {
    const { ref, refId } = asRow(ctx.request.body) as Row;
    if (typeof ref !== 'string' || refId === undefined) return;
    for (const owner of await this.owners.ofRelated(ref, [refId].flat())) {
      if (!(await this.mayChange(scope, owner))) throw elsewhere();
    }
  }

  private async mayChange(scope: AgencyScope, { uid, documentId, locale }: OwnerRow): Promise<boolean> {
    const type = this.types.get(uid);
    if (!type) return true;
    const isMine = await this.documents.judge(scope, type, scope.writes);
    const rows = await this.documents.rows(type, { documentId });
    return rows.filter((row) => (row.locale ?? NO_LOCALE) === locale).every(isMine);
  }
}

/** @returns the files that a request names, wherever its route takes them from */
function filesIn(ctx: HttpContext): string[] {
  const isFolder = ctx.path.includes('/folders');
  const updates = asRow(ctx.request.body)['updates'];
  const given = [
    ...(isFolder ? [] : [ctx.params.id, asRow(ctx.query)['id']]),
    ...bodyIds(ctx, 'fileIds'),
    ...(Array.isArray(updates) ? updates.map((each) => asRow(each)['id']) : []),
  ].flat() as unknown[];
  return [...new Set(given.filter((id) => id !== undefined && id !== null && id !== '').map(String))];
}

function bodyIds(ctx: HttpContext, name: string): unknown[] {
  const ids = asRow(ctx.request.body)[name];
  return Array.isArray(ids) ? ids : [];
}

function elsewhere(): DutyError {
  return new DutyError([{ code: 'scope.file_elsewhere', requirement: 'ORG-04' }]);
}

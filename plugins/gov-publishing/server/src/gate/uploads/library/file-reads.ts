import { AsyncLocalStorage } from 'node:async_hooks';
import { NotFoundError } from '../../../errors';
import { currentActor, readsAsPublic } from '../../../people/actor';
import type { AgencyScopes } from '../../../people/scope/agency-scopes';
import { queryOf, type Row, type Strapi } from '../../../strapi-boundary';
import type { DocumentCall } from '../../documents/document-call';
import type { LifecycleEvent } from '../../rows/lifecycle-event';
import type { FileReach } from './file-reach';

const FILE_UID = 'plugin::upload.file';
const QUERIES = new Set(['beforeFindMany', 'beforeFindOne', 'beforeCount']);

type ServiceFunction = (...parameters: unknown[]) => Promise<unknown>;
type UploadService = Record<
  'findMany' | 'findPage' | 'findAndCountPage' | 'findOne' | 'updateFileInfo' | 'replace',
  ServiceFunction
>;

/**
 * Narrows every list, count and search of the library to the files that are open to who asks. In the database's own
 * query: pages and counts are right, and no filter tells letter by letter what a hidden file is called.
 */
export class FileReads {
  /** The filter of the call that is being served; the gate's own look-ups are outside of it and see every file. */
  private readonly narrowed = new AsyncLocalStorage<Row>();

  constructor(
    private readonly strapi: Strapi,
    private readonly reach: FileReach,
    private readonly scopes: AgencyScopes,
  ) {}

  wrapUploadService(): void {
    const service = this.strapi.plugin('upload').service('upload') as unknown as UploadService;
    for (const name of ['findMany', 'findPage', 'findAndCountPage', 'findOne'] as const) {
      const original = service[name].bind(service);
      service[name] = (...parameters) => this.around(() => original(...parameters));
    }
    // Both answer with the file, whatever was changed: a write that is a way to read.
    for (const name of ['updateFileInfo', 'replace'] as const) {
      const original = service[name].bind(service);
      service[name] = async (...parameters) => {
        if (readsAsPublic(currentActor(this.strapi))) await this.mustBePublic(parameters[0]);
        return original(...parameters);
      };
    }
  }

  /** Runs a read of files with what is open to who asks. */
  async around<T>(read: () => Promise<T>): Promise<T> {
    const filter = await this.filter();
    return filter ? this.narrowed.run(filter, read) : read();
  }

  /** A read through the document service, which is GraphQL's way to the library and open to code of the host. */
  document({ uid }: DocumentCall, next: () => Promise<unknown>): Promise<unknown> {
    return uid === FILE_UID ? this.around(next) : next();
  }

  /** Puts the filter of the running read into its queries. Call it before every query of the database. */
  narrow({ action, model, params }: LifecycleEvent): void {
    if (model.uid !== FILE_UID || !QUERIES.has(action)) return;
    const filter = this.narrowed.getStore();
    if (!filter) return;
    const given = params['where'];
    (params as Record<string, unknown>)['where'] = {
      $and: [...(given === undefined ? [] : [given]), filter],
    };
  }

  private async filter(): Promise<Row | null> {
    const actor = currentActor(this.strapi);
    if (actor.kind === 'code') return null;
    // Before the MCP server no screen of the panel asks what its owner may write: it finds no file that is not public.
    if (actor.kind === 'content-api' || readsAsPublic(actor)) return this.reach.public();
    return this.reach.within(await this.scopes.of(actor.personId), 'read');
  }

  private async mustBePublic(id: unknown): Promise<void> {
    const where = { $and: [{ id }, this.reach.public()] };
    if ((await queryOf(this.strapi, FILE_UID).count({ where })) === 0)
      throw new NotFoundError([{ code: 'file.not_found', field: 'id' }]);
  }
}

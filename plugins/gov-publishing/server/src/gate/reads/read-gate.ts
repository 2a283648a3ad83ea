import type { GovernedTypes } from '../../entries/governed-types';
import { GateError } from '../../errors';
import { currentActor, readsAsPublic } from '../../people/actor';
import { asRow, type Row, type Strapi } from '../../strapi-boundary';
import type { DocumentCall } from '../documents/document-call';
import { isWriting } from '../documents/permit';
import { QueryReach } from './query-reach';

const FILE_UID = 'plugin::upload.file';
const SITE_USER_UID = 'plugin::users-permissions.user';
type ServiceFunction = (...parameters: unknown[]) => Promise<unknown>;
type UploadReads = Record<'findMany' | 'findPage' | 'findAndCountPage' | 'findOne', ServiceFunction>;
type UserReads = Record<'fetch' | 'fetchAll' | 'count', ServiceFunction>;

/** Keeps drafts of governed types out of every answer of the content API: they are the office's own papers. */
export class ReadGate {
  private readonly reach: QueryReach;

  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
  ) {
    this.reach = new QueryReach(strapi, types);
  }

  /** Judges a read through the document service, and pins what may be read to published versions. */
  read(call: DocumentCall): void {
    if (isWriting() || !readsAsPublic(currentActor(this.strapi))) return;
    const { uid, params } = call;
    if (this.reach.asks(uid, params)) throw refusal('read.over_relation', 'filters');
    const concerned = this.types.has(uid) || this.reach.populates(uid, params['populate']);
    if (!concerned) return;
    // publicationFilter and hasPublishedVersion choose among drafts.
    for (const parameter of ['publicationFilter', 'hasPublishedVersion']) {
      if (params[parameter] !== undefined) throw refusal('read.drafts_closed', parameter);
    }
    const status = params['status'];
    if (status !== undefined && status !== 'published') throw refusal('read.drafts_closed', 'status');
    // Without a status the document service answers with drafts.
    (params as Record<string, unknown>)['status'] = 'published';
  }

  /**
   * Judges a write by what it asks to be answered: the answer to a save is a draft, and what it populates are the
   * drafts that are related to it.
   */
  write({ uid, params }: DocumentCall): void {
    if (isWriting() || !readsAsPublic(currentActor(this.strapi))) return;
    if (this.reach.asks(uid, params)) throw refusal('read.over_relation', 'filters');
    if (this.reach.populates(uid, params['populate'])) throw refusal('read.drafts_closed', 'populate');
  }

  /**
   * What a program gets back from a write: which entry it wrote, and none of its words. Who may write need not be
   * allowed to read, and a write that changes nothing would otherwise read the draft.
   *
   * @param run the write, further in
   */
  async answering({ uid }: DocumentCall, run: () => Promise<unknown>): Promise<unknown> {
    const isOutermost = !isWriting();
    const result = await run();
    if (!isOutermost || !this.types.has(uid) || !readsAsPublic(currentActor(this.strapi))) return result;
    return bare(result);
  }

  /** The upload plugin reads files past the document service, where no status is known: nothing governed leaves there. */
  wrapUploadReads(isNarrowed: () => Promise<boolean>): void {
    const service = this.strapi.plugin('upload').service('upload') as unknown as UploadReads;
    const guard = (name: keyof UploadReads, queryOf: (parameters: unknown[]) => Row): void => {
      const original = service[name].bind(service);
      service[name] = async (...parameters: unknown[]) => {
        const closed = readsAsPublic(currentActor(this.strapi)) || (await isNarrowed());
        if (closed) this.refuseFileQuery(queryOf(parameters));
        return original(...parameters);
      };
    };
    guard('findMany', ([query]) => asRow(query));
    guard('findPage', ([query]) => asRow(query));
    guard('findAndCountPage', ([query]) => asRow(query));
    guard('findOne', ([, populate]) => ({ populate }));
  }

  /** users-permissions reads its users past the document service too; a site may have related them to what is governed. */
  wrapUserReads(): void {
    const plugin = this.strapi.plugins['users-permissions' as keyof typeof this.strapi.plugins];
    if (!plugin) return;
    const service = plugin.service('user') as unknown as UserReads;
    const guard = (name: keyof UserReads, position: number): void => {
      const original = service[name].bind(service);
      service[name] = async (...parameters: unknown[]) => {
        if (readsAsPublic(currentActor(this.strapi))) this.refuseUserQuery(asRow(parameters[position]));
        return original(...parameters);
      };
    };
    guard('fetch', 1);
    guard('fetchAll', 0);
    guard('count', 0);
  }

  private refuseUserQuery(query: Row): void {
    if (this.reach.asks(SITE_USER_UID, query)) throw refusal('read.over_relation', 'filters');
    if (this.reach.populates(SITE_USER_UID, query['populate']))
      throw refusal('read.drafts_closed', 'populate');
  }

  private refuseFileQuery(query: Row): void {
    if (this.reach.asks(FILE_UID, query)) throw refusal('read.over_relation', 'filters');
    if (this.reach.populates(FILE_UID, query['populate'])) throw refusal('read.files_related', 'populate');
  }
}

/** GraphQL reads relations past the document service, with a status of their own: governed types are not in it. */
export function keepOutOfGraphQl(strapi: Strapi, uids: readonly string[]): void {
  const graphql = strapi.plugins['graphql' as keyof typeof strapi.plugins];
  if (!graphql) return;
  const extension = graphql.service('extension') as unknown as {
    shadowCRUD(uid: string): { disable(): void };
  };
  for (const uid of uids) extension.shadowCRUD(uid).disable();
}

/** @returns a document, or the list of them that some actions answer, by their names alone */
function bare(result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result;
  const { id, documentId, locale, entries } = asRow(result);
  if (Array.isArray(entries)) return { documentId, entries: entries.map(bare) };
  return { id, documentId, ...(typeof locale === 'string' && { locale }) };
}

function refusal(code: string, field: string): GateError {
  return new GateError([{ code, field }]);
}

import type { Reason } from '../../../domain/signoff/model';
import { LibraryFiles } from '../../../entries/library-files';
import { DutyError } from '../../../errors';
import { currentActor } from '../../../people/actor';
import type { AgencyScopes } from '../../../people/scope/agency-scopes';
import { queryOf, type Row, type Strapi } from '../../../strapi-boundary';
import type { DocumentCall } from '../../documents/document-call';
import { broughtFiles, type BroughtFile } from './brought-files';
import type { FileReach } from './file-reach';
import { ShownFiles } from './shown-files';

const FILE_UID = 'plugin::upload.file';
/** PostgreSQL fails on a row id that is no number, or too large a one. */
const ROW_ID = /^\d{1,9}$/;

/** Reads what a document's texts name by address, in all its versions. */
interface TextsOnRecord {
  addressesNamed(uid: string, documentId: string): Promise<readonly string[]>;
}

/**
 * Lets nobody bring a file into an entry that is not open to them, attached or named in a text: what shows a file opens
 * it, so that an officer (or a program) would read another agency's paper by attaching it, by its number, to an entry of
 * their own, or see it in the preview that shows every picture.
 */
export class AttachedFiles {
  private readonly shown: ShownFiles;
  private readonly library: LibraryFiles;

  constructor(
    private readonly strapi: Strapi,
    private readonly scopes: AgencyScopes,
    private readonly reach: FileReach,
    private readonly texts: TextsOnRecord,
  ) {
    this.shown = new ShownFiles(strapi);
    this.library = new LibraryFiles(strapi);
  }

  /** @throws DutyError naming each field that brings in a file that is not open to who saves; nothing is written then */
  async check({ uid, action, params }: DocumentCall): Promise<void> {
    const actor = currentActor(this.strapi);
    if (actor.kind === 'code' || !['create', 'update', 'clone'].includes(action)) return;
    const brought = await this.storedFiles(broughtFiles(this.strapi, uid, params['data']));
    if (brought.length === 0) return;
    const ids = [...new Set(brought.map(({ id }) => id))];
    const open =
      actor.kind === 'content-api'
        ? await this.reach.openToPrograms(ids)
        : await this.reach.open(await this.scopes.of(actor.personId), 'read', ids);
    const left = brought.filter(({ id }) => !open.has(id));
    if (left.length === 0) return;
    const before = await this.shownBefore(uid, params['documentId']);
    const reasons = left.filter(({ id }) => !before.has(id)).map(({ reason }) => reason);
    if (reasons.length > 0)
      throw new DutyError([...new Map(reasons.map((each) => [JSON.stringify(each), each])).values()]);
  }

  /** The brought files that the library has, by the ids of their rows. */
  private async storedFiles(brought: readonly BroughtFile[]): Promise<{ id: string; reason: Reason }[]> {
    if (brought.length === 0) return [];
    const texts = (key: 'id' | 'documentId' | 'address'): string[] =>
      brought.flatMap((each) => (key in each ? [(each as Record<string, unknown>)[key] as string] : []));
    const behind = await this.library.behind(texts('address'));
    const rows = await queryOf(this.strapi, FILE_UID).findMany({
      where: {
        $or: [
          { id: { $in: texts('id').filter((id) => ROW_ID.test(id)) } },
          { documentId: { $in: texts('documentId') } },
        ],
      },
      select: ['id', 'documentId'],
    });
    return brought.flatMap((each) => {
      if ('address' in each) return this.namedIn(each.field, behind.get(each.address)?.found?.file);
      const reason = { code: 'scope.file_elsewhere', field: each.field, requirement: 'ORG-04' };
      return rows
        .filter((row) =>
          'id' in each ? String(row['id']) === each.id : row['documentId'] === each.documentId,
        )
        .map((row) => ({ id: String(row['id']), reason }));
    });
  }

  private namedIn(field: string, file: Row | undefined): { id: string; reason: Reason }[] {
    if (!file) return [];
    const reason = { code: 'scope.address_elsewhere', field, requirement: 'ORG-04', params: { field } };
    return [{ id: String(file['id']), reason }];
  }

  private async shownBefore(uid: string, documentId: unknown): Promise<Set<string>> {
    if (typeof documentId !== 'string') return new Set();
    const files = this.shown.by(new Map([[uid, this.shown.rowsThat(uid, { documentId }, 'fit')]]));
    const attached = await queryOf(this.strapi, FILE_UID).findMany({
      where: { id: { $in: files } },
      select: ['id'],
    });
    const behind = await this.library.behind(await this.texts.addressesNamed(uid, documentId));
    const named = [...behind.values()].flatMap(({ found }) => (found ? [found.file] : []));
    return new Set([...attached, ...named].map(({ id }) => String(id)));
  }
}

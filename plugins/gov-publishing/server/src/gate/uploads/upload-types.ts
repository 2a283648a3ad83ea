import type { Reason } from '../../domain/signoff/model';
import { isDown } from '../../entries/stored-files';
import { GateError, StorageDownError } from '../../errors';
import { asRow, queryOf, type Strapi } from '../../strapi-boundary';
import { allowedByExtension, type AllowedType } from './allowed-types';
import { incomingFile, inspect, isRefused } from './file-inspection';

type ServiceFunction = (...parameters: unknown[]) => Promise<unknown>;
type UploadWrites = Record<'upload' | 'replace', ServiceFunction>;

/**
 * Lets into the library only what cannot run in a browser, by its bytes and not by its name: the panel, in which
 * passwords are typed, has the same origin. Every way to upload (panel, content API, from an address, GraphQL, code)
 * ends in these two functions of Strapi's upload service.
 */
export class UploadTypes {
  constructor(private readonly strapi: Strapi) {}

  wrapUploadService(): void {
    const service = this.strapi.plugin('upload').service('upload') as unknown as UploadWrites;
    const { upload, replace } = service;
    service.upload = async (...parameters) => {
      await this.admitAll([asRow(parameters[0])['files']].flat());
      return storing(() => upload.apply(service, parameters));
    };
    service.replace = async (...parameters) => {
      await this.admitInPlace(parameters[0], asRow(parameters[1])['file']);
      return storing(() => replace.apply(service, parameters));
    };
  }

  /** @throws GateError with a reason for each file that is not taken; none of them is then stored */
  private async admitAll(files: readonly unknown[]): Promise<void> {
    const found = await Promise.all(files.map(typeOf));
    const reasons = found.filter(isRefused);
    if (reasons.length > 0) throw new GateError(reasons);
    files.forEach((file, position) => note(file, found[position]));
  }

  /** A file keeps its address when its bytes are replaced, and with it the type that its extension promises. */
  private async admitInPlace(id: unknown, file: unknown): Promise<void> {
    const found = await typeOf(file);
    if (isRefused(found)) throw new GateError([found]);
    const row = await queryOf(this.strapi, 'plugin::upload.file').findOne({ where: { id } });
    const before = row && allowedByExtension(String(row['ext'] ?? '').replace(/^\./, ''));
    if (row && before !== found) {
      const params = { name: String(row['name'] ?? ''), ext: String(row['ext'] ?? '') };
      throw new GateError([{ code: 'file.replace_differs', field: 'files', params }]);
    }
    note(file, found);
  }
}

/** What the disk or the storage service throws is no fault of the request, and no 500 either. */
async function storing<T>(store: () => Promise<T>): Promise<T> {
  try {
    return await store();
  } catch (error) {
    throw isDown(error) ? new StorageDownError() : error;
  }
}

async function typeOf(file: unknown): Promise<AllowedType | Reason> {
  const incoming = incomingFile(file);
  if (!incoming) return { code: 'file.type_unknown', field: 'files', params: { name: '', allowed: '' } };
  return inspect(incoming);
}

/** Strapi's upload service stores this type, before the one that the client declared. */
function note(file: unknown, type: AllowedType | Reason | undefined): void {
  if (type && !isRefused(type)) (file as { detectedMimeType?: string }).detectedMimeType = type.mime;
}

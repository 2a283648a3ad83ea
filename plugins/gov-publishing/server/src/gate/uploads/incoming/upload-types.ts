import { extname } from 'node:path';
import type { Reason } from '../../../domain/signoff/model';
import { GateError } from '../../../errors';
import { asRow, queryOf, type Row, type Strapi } from '../../../strapi-boundary';
import { allowedByExtension, type AllowedType } from './allowed-types';
import { incomingFile, inspect, isRefused } from './file-inspection';
import { hiddenInFile, hiddenInUpload, refuseHiddenTexts } from './hidden-file-texts';

type ServiceFunction = (...parameters: unknown[]) => Promise<unknown>;
type UploadWrites = Record<'upload' | 'replace' | 'updateFileInfo', ServiceFunction>;

/**
 * Lets into the library only what cannot run in a browser, by its bytes and not by its name: the panel, in which
 * passwords are typed, has the same origin. What is said of a file is looked at, too. Every way to upload (panel, content API, from an address, GraphQL, code)
 * ends in these functions of Strapi's upload service.
 */
export class UploadTypes {
  constructor(private readonly strapi: Strapi) {}

  wrapUploadService(): void {
    const service = this.strapi.plugin('upload').service('upload') as unknown as UploadWrites;
    const { upload, replace, updateFileInfo } = service;
    service.upload = async (...parameters) => {
      const { files, data } = asRow(parameters[0]);
      const { fileInfo } = asRow(data);
      const found = await this.admitAll([files].flat(), hiddenInUpload([files].flat(), fileInfo));
      const infos = [fileInfo].flat();
      found.forEach((type, position) => nameAs(infos[position], type));
      return upload.apply(service, parameters);
    };
    service.replace = async (...parameters) => {
      const { file, data } = asRow(parameters[1]);
      const { fileInfo } = asRow(data);
      nameAs(fileInfo, await this.admitInPlace(parameters[0], file, fileInfo));
      return replace.apply(service, parameters);
    };
    service.updateFileInfo = async (...parameters) => {
      const row = await this.row(parameters[0]);
      refuseHiddenTexts(hiddenInFile(asRow(parameters[1]), 'fileInfo.', row ?? {}));
      nameAs(parameters[1], row && typeOfRow(row));
      return updateFileInfo.apply(service, parameters);
    };
  }

  private row(id: unknown): Promise<Row | null> {
    return queryOf(this.strapi, 'plugin::upload.file').findOne({ where: { id } });
  }

  /** @throws GateError with a reason for each file that is not taken; none of them is then stored */
  private async admitAll(files: readonly unknown[], hidden: readonly Reason[]): Promise<AllowedType[]> {
    const found = await Promise.all(files.map(typeOf));
    const reasons = [...found.filter(isRefused), ...hidden];
    if (reasons.length > 0) throw new GateError(reasons);
    const types = found.filter((each): each is AllowedType => !isRefused(each));
    files.forEach((file, position) => note(file, types[position]));
    return types;
  }

  /** A file keeps its address when its bytes are replaced, and with it the type that its extension promises. */
  private async admitInPlace(id: unknown, file: unknown, info: unknown): Promise<AllowedType> {
    const found = await typeOf(file);
    const hidden = hiddenInUpload([file], info);
    if (isRefused(found)) throw new GateError([found, ...hidden]);
    refuseHiddenTexts(hidden);
    const row = await this.row(id);
    const before = row && typeOfRow(row);
    if (row && before !== found) {
      const params = { name: String(row['name'] ?? ''), ext: String(row['ext'] ?? '') };
      throw new GateError([{ code: 'file.replace_differs', field: 'files', params }]);
    }
    note(file, found);
    return found;
  }
}

function typeOfRow(row: Row): AllowedType | undefined {
  return allowedByExtension(String(row['ext'] ?? '').replace(/^\./, ''));
}

/**
 * A file may be called otherwise than it came, and under that name the public saves it: what was let in as a table must
 * not be handed out as a program (`form.hta`).
 */
function nameAs(info: unknown, type: AllowedType | null | undefined): void {
  const name = asRow(info)['name'];
  const [extension] = type?.extensions ?? [];
  if (!type || extension === undefined || typeof name !== 'string' || !name.includes('.')) return;
  if (type.extensions.includes(extname(name).slice(1).toLowerCase())) return;
  (info as { name: string }).name = `${name}.${extension}`;
}

async function typeOf(file: unknown): Promise<AllowedType | Reason> {
  const incoming = incomingFile(file);
  if (!incoming) return { code: 'file.type_unknown', field: 'files', params: { name: '', allowed: '' } };
  return inspect(incoming);
}

/** Strapi's upload service stores this type, before the one that the client declared. */
function note(file: unknown, type: AllowedType | undefined): void {
  if (type) (file as { detectedMimeType?: string }).detectedMimeType = type.mime;
}

import type { Strapi } from '../../strapi-boundary';
import type { LibraryFile, ReadyFile } from './files/library-file';

interface UploadService {
  upload(given: object, by: { user: object }): Promise<readonly LibraryFile[]>;
}

/** Puts a file into the library as the person's own, by Strapi's service and all that stands before it. */
export async function intoLibrary(
  strapi: Strapi,
  file: ReadyFile,
  label: string | null,
  personId: string,
): Promise<LibraryFile> {
  const service = strapi.plugin('upload').service('upload') as unknown as UploadService;
  const fileInfo = { name: file.originalFilename, alternativeText: null, caption: label, folder: null };
  const [made] = await service.upload(
    { data: { fileInfo }, files: { ...file, filepath: file.filepath } },
    { user: { id: Number(personId) } },
  );
  if (!made) throw new Error('gov-publishing: the library took no file');
  return made;
}

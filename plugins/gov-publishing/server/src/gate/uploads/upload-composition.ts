import type { EntryReader } from '../../entries/entry-reader';
import type { GovernedTypes } from '../../entries/governed-types';
import type { ScopeServices } from '../../people/scope/scope-composition';
import type { Strapi } from '../../strapi-boundary';
import type { Owners } from '../rows/owners';
import { AttachedFiles } from './library/attached-files';
import { FetchedFiles } from './fetched/fetched-files';
import { FileReach } from './library/file-reach';
import { FileReads } from './library/file-reads';
import { LibraryGuard } from './library/library-guard';
import { panelHeaders } from './panel/panel-headers';
import { PanelLogos } from './panel/panel-logos';
import { PanelSession } from './panel/panel-session';
import { wrapStorageCalls } from './storage/storage-calls';
import { UploadTypes } from './incoming/upload-types';
import { UploadsGuard } from './uploads-guard';

/** Everything that stands between the library's files and who asks for them. */
export interface UploadServices {
  readonly reads: FileReads;
  readonly attached: AttachedFiles;
  readonly library: LibraryGuard;
  readonly logos: PanelLogos;
  readonly fetched: FetchedFiles;
  readonly guard: UploadsGuard;
  readonly panelHeaders: ReturnType<typeof panelHeaders>;
  /** Call it once the upload plugin has started. */
  wrapUploadService(): void;
}

/** Makes the services. */
export function composeUploads(
  strapi: Strapi,
  types: GovernedTypes,
  { scopes, documents }: ScopeServices,
  owners: Owners,
  texts: EntryReader,
): UploadServices {
  const reach = new FileReach(strapi, types, scopes);
  const reads = new FileReads(strapi, reach, scopes);
  const kinds = new UploadTypes(strapi);
  const adminPath = strapi.config.get('admin.path', '/admin') as string;
  return {
    reads,
    attached: new AttachedFiles(strapi, scopes, reach, texts),
    library: new LibraryGuard(strapi, types, scopes, documents, reach, owners),
    logos: new PanelLogos(strapi),
    fetched: new FetchedFiles(strapi),
    guard: new UploadsGuard(strapi, new PanelSession(strapi), reach, scopes),
    panelHeaders: panelHeaders(adminPath, process.env['NODE_ENV'] === 'development'),
    wrapUploadService: () => {
      wrapStorageCalls(strapi);
      reads.wrapUploadService();
      // Outside of the others: what is not taken must not be asked about either.
      kinds.wrapUploadService();
    },
  };
}

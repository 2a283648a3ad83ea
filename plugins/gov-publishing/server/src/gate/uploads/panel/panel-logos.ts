import type { Reason } from '../../../domain/signoff/model';
import { GateError } from '../../../errors';
import { asRow, type Row, type Strapi } from '../../../strapi-boundary';
import { incomingFile, inspect, isRefused } from '../incoming/file-inspection';

interface ProjectSettings {
  parseFilesData(files: unknown): Promise<unknown>;
}

/** What the panel's own logos may be. */
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/**
 * The logos of the panel go to the storage past the upload service, by the type that the browser declares, SVG among
 * them. Here they are asked by their bytes like every other file.
 */
export class PanelLogos {
  constructor(private readonly strapi: Strapi) {}

  /** @returns what takes it out again: Strapi's service outlives an instance in its process */
  install(): () => void {
    const service = this.strapi.service('admin::project-settings' as never) as unknown as ProjectSettings;
    const original = service.parseFilesData;
    service.parseFilesData = async (files) => {
      await refuseOthers(asRow(files));
      return original(files);
    };
    return () => void Object.assign(service, { parseFilesData: original });
  }
}

/** @throws GateError naming each field whose file is no picture; neither is then stored */
async function refuseOthers(files: Row): Promise<void> {
  const reasons: Reason[] = [];
  for (const [field, value] of Object.entries(files)) {
    for (const file of [value].flat()) {
      const incoming = incomingFile(file);
      const found = incoming ? await inspect(incoming) : null;
      if (found && !isRefused(found) && PICTURES.includes(found.mime)) continue;
      const name = (incoming?.originalFilename ?? '').slice(0, 100);
      reasons.push({ code: 'file.logo_refused', field, params: { name } });
    }
  }
  if (reasons.length > 0) throw new GateError(reasons);
}

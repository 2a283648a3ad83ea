import type { DocumentId } from '../../domain/brands';
import { asRow, type Strapi } from '../../strapi-boundary';

/** Which entry a save is about. */
interface Saved {
  readonly uid: string;
  readonly documentId: DocumentId;
}

/** What a request that saves a form says of itself beside the fields; the parameters are the panel's. */
export type PanelSave = URLSearchParams;

/** @returns the parameters of the request that is being answered, where it is about this very document; else null */
export function panelSave(strapi: Strapi, { uid, documentId }: Saved): PanelSave | null {
  const { params, originalUrl } = asRow(strapi.requestContext.get());
  const { model, id } = asRow(params);
  if (model !== uid || id !== documentId) return null;
  // Not `query`: Strapi takes the parameters it knows out of it, and the others with them.
  return new URL(String(originalUrl), 'http://panel').searchParams;
}

import { getFetchClient } from '@strapi/strapi/admin';
import type { OrderFile } from '../people-model';

/**
 * Puts the order's file into the media library, by Strapi's own way and under its own permissions.
 *
 * @returns the file, or null where it was refused or the server could not be reached
 */
export async function uploadOrder(file: File): Promise<OrderFile | null> {
  const form = new FormData();
  form.append('files', file);
  form.append(
    'fileInfo',
    JSON.stringify({ name: file.name, caption: null, alternativeText: null, folder: null }),
  );
  try {
    const { data } = await getFetchClient().post('/upload', form);
    const [made] = data as readonly OrderFile[];
    return made ? { id: made.id, url: made.url, name: made.name } : null;
  } catch {
    return null;
  }
}

import { getFetchClient } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';

/**
 * Hands a file of the plugin's admin API to its reader.
 *
 * @param path below `/gov-publishing`, starting with a slash
 * @returns false where the server could not be reached, or refused
 */
export async function downloadFile(path: string, name: string): Promise<boolean> {
  try {
    const { data } = await getFetchClient().get(`/${PLUGIN_ID}${path}`, { responseType: 'blob' });
    const address = URL.createObjectURL(data as Blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
    return true;
  } catch {
    return false;
  }
}

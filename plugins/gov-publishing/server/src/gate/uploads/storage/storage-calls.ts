import { downFor, isDown } from '../../../entries/storage/stored-files';
import { asRow, type Strapi } from '../../../strapi-boundary';

type Call = (...parameters: unknown[]) => unknown;

/**
 * Says of everything that Strapi asks the storage to do (an upload, other bytes in a file's place, a deletion, a logo of
 * the panel) that it is down, where it is. Providers throw whatever their SDK throws: to Strapi that is a 500, and a
 * connection that is refused could be the database's.
 */
export function wrapStorageCalls(strapi: Strapi): void {
  const provider = strapi.plugin('upload')['provider' as never] as unknown as Record<string, unknown>;
  const name = String(strapi.config.get('plugin::upload.provider', 'local'));
  for (const [method, call] of Object.entries(provider)) {
    if (typeof call !== 'function') continue;
    provider[method] = async (...parameters: unknown[]) => {
      try {
        return await (call as Call).apply(provider, parameters);
      } catch (cause) {
        throw isDown(cause) ? downFor(strapi, `${name}, ${method} ${nameOf(parameters[0])}`, cause) : cause;
      }
    };
  }
}

function nameOf(file: unknown): string {
  const { name, hash } = asRow(file);
  return `“${String(name ?? hash ?? '')}”`;
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { asRow, type Strapi } from '../../strapi-boundary';

/** What may be among them; anything else in the folder (the fonts' licence) is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A file that the plugin's own pages are shown with. */
export interface AssetFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
}

/**
 * Reads the plugin's own style, icon and fonts, once. They come out of the installed package: a host app has no copy of
 * them, and the pages must not depend on one.
 *
 * @returns the files by their names
 */
export function assetFiles(strapi: Strapi): ReadonlyMap<string, AssetFile> {
  const folder = assetsFolder(strapi);
  return new Map(
    readdirSync(folder).flatMap((name) => {
      if (!Object.hasOwn(TYPES, extname(name))) return [];
      const file = assetOf(readFileSync(join(folder, name)), extname(name));
      return file ? [[name, file] as const] : [];
    }),
  );
}

/** @returns the folder of files that are installed with the plugin */
export function assetsFolder(strapi: Strapi): string {
  const { pathToPlugin } = asRow(asRow(strapi.config.get('enabledPlugins'))['gov-publishing']);
  return join(String(pathToPlugin), 'assets');
}

/** @returns undefined where files with that ending are not served */
export function assetOf(bytes: Buffer, ending: string): AssetFile | undefined {
  const type = TYPES[ending];
  if (type === undefined) return undefined;
  return { bytes, type, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}

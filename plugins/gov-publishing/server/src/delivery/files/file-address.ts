import { addressIn } from '../../routes/addresses';
import type { Json, Snapshot, SnapshotMedia } from '../../domain/content/snapshot';
import { isJsonArray, isJsonObject } from '../../domain/content/snapshot-shape';

/** Where the public finds the files that texts name, by the address as a text names them. */
export type ShownFiles = ReadonlyMap<string, string>;

export const NO_FILES: ShownFiles = new Map();

/** @returns where the public finds the bytes of a signed file, under the prefix of the public API */
export function fileAddress(
  prefix: string,
  { sha256, name }: Pick<SnapshotMedia, 'sha256' | 'name'>,
): string {
  return addressIn(prefix, 'file', { sha256, name });
}

/** @returns the public addresses of all files that a snapshot's texts name */
export function shownFiles({ references = [] }: Snapshot, prefix: string): ShownFiles {
  return new Map(references.map((reference) => [reference.address, fileAddress(prefix, reference)]));
}

/** @returns blocks and JSON with every address of a signed file replaced by the public one; all else as it is */
export function withPublicAddresses(value: Json, files: ShownFiles): Json {
  if (typeof value === 'string') return files.get(value) ?? value;
  if (isJsonArray(value)) return value.map((each) => withPublicAddresses(each, files));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withPublicAddresses(each, files)]),
  );
}

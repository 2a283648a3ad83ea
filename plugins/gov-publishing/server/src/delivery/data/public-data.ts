import { extname } from 'node:path';
import type { OpenedData } from '../../domain/data/opened-data';
import type { SnapshotMedia } from '../../domain/content/snapshot';
import type { DataFiles } from '../../entries/contents/data-files';
import { asRow, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import type { PublicationFacts } from '../content/publication-facts';

/** Milliseconds that a reader waits for files that were not opened since the server started. */
const PATIENCE = 8_000;

/** What is in the files of a dataset, by the digest of their bytes. */
export interface DataShown {
  readonly opened: ReadonlyMap<string, OpenedData>;
  /** Whether every file that is there was read. */
  readonly isWhole: boolean;
}

const NOTHING: DataShown = { opened: new Map(), isWhole: true };

/** Opens the files of published datasets: the bytes that were signed, or none. */
export class PublicData {
  constructor(
    private readonly strapi: Strapi,
    private readonly dataFiles: DataFiles,
  ) {}

  /** @returns what is in the files of an entry, as far as they can be read in time */
  async shown(facts: PublicationFacts): Promise<DataShown> {
    const media = this.mediaOf(facts);
    if (media.length === 0) return NOTHING;
    const unknown = media.filter((file) => this.dataFiles.of(asFile(file)) === null);
    const rows = await Promise.all(unknown.map((file) => this.rowOf(file)));
    const there = rows.filter((row) => row !== null);
    await this.dataFiles.read(there, PATIENCE, facts.key.documentId);
    const opened = new Map(
      media.flatMap((file) => {
        const known = this.dataFiles.of(asFile(file));
        return known ? [[file.sha256, known] as const] : [];
      }),
    );
    return { opened, isWhole: there.every((row) => this.dataFiles.of(row) !== null) };
  }

  /** The files of its distributions, as they were signed. */
  mediaOf({ type, item, media }: PublicationFacts): SnapshotMedia[] {
    const { data } = type.definition;
    const rows = data ? item[data.distributions] : null;
    const digests = (Array.isArray(rows) ? rows : []).map((row) => asRow(asRow(row)['file'])['sha256']);
    return data ? media.filter(({ sha256 }) => digests.includes(sha256)) : [];
  }

  /** @returns the library's row of a file, with what was signed of it; null where there is none */
  async rowOf(file: SnapshotMedia): Promise<Row | null> {
    const { documentId } = file;
    const row = await queryOf(this.strapi, 'plugin::upload.file').findOne({ where: { documentId } });
    return row && { ...row, ...asFile(file) };
  }
}

/** A file as it was signed, whatever the library says of it now. */
function asFile({ name, sha256, size }: SnapshotMedia): Row {
  return { name, ext: extname(name), sha256, bytes: size };
}

import type { OpenedData } from '../../domain/data/opened-data';
import type { FileScan } from '../../domain/text/file-scan';
import { DataFiles } from './data-files';
import { DataRows } from './data-rows';
import type { FileDigests } from '../file-digest';
import { FileScans } from './file-scans';
import type { MeasuredRow } from './read-once';

/** The files of a draft: all of them are looked through, and those that hold its data are opened as well. */
export interface DraftFiles {
  readonly files: readonly MeasuredRow[];
  readonly data: readonly MeasuredRow[];
}

/** What is in the files of drafts, as far as they have been read. */
export class FileContents {
  readonly scans: FileScans;
  readonly dataFiles: DataFiles;
  /** Data of what is public, in a thread of their own: no reader of a page waits behind the files of drafts. */
  readonly publicData: DataFiles;
  readonly rows: DataRows;

  constructor(readonly digests: FileDigests) {
    this.scans = new FileScans(digests);
    this.dataFiles = new DataFiles(digests);
    this.publicData = new DataFiles(digests);
    this.rows = new DataRows(digests);
  }

  /** @returns what the text of a file tells of private persons; null where it was not read yet */
  scanOf(file: MeasuredRow): FileScan | null {
    return this.scans.of(file);
  }

  /** @returns the data in a file; null where it was not read yet */
  dataOf(file: MeasuredRow): OpenedData | null {
    return this.dataFiles.of(file);
  }

  /**
   * Reads what is not known yet, and waits for it no longer than `patience` milliseconds.
   *
   * @param whose turn it is read in: nobody waits behind all the files of another
   */
  async read({ files, data }: DraftFiles, patience: number, whose: string): Promise<void> {
    await Promise.all([this.scans.read(files, patience, whose), this.dataFiles.read(data, patience, whose)]);
  }

  /** Ends the threads, and lets go of the files that were fetched for them. */
  async stop(): Promise<void> {
    await this.dataFiles.stop();
    await this.publicData.stop();
    await this.rows.stop();
    await this.scans.stop();
  }
}

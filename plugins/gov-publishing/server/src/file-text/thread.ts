/** Runs in a worker thread: takes files one after another, and answers what tells of private persons in them. */
import { parentPort } from 'node:worker_threads';
import type { ReadableExtension } from '../domain/text/file-scan';
import { readFile } from './read-file';

/** What the server's thread sends. */
export interface FileScanJob {
  readonly bytes: Uint8Array;
  readonly extension: ReadableExtension;
}

parentPort?.on('message', ({ bytes, extension }: FileScanJob) => {
  void readFile(bytes, extension).then((scan) => parentPort?.postMessage(scan));
});

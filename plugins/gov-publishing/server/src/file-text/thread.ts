/** Runs in a worker thread: takes files one after another, and answers what is in them. */
import { parentPort } from 'node:worker_threads';
import type { ReadableExtension } from '../domain/text/file-scan';
import { DataDesk, type DataJob } from './data/data-desk';
import { readFile } from './read-file';

/** A file whose text is looked through for what tells of private persons. */
interface FileScanJob {
  readonly task: 'scan';
  readonly bytes: Uint8Array;
  readonly extension: ReadableExtension;
}

/** What the server's thread sends. */
export type ThreadJob = FileScanJob | DataJob;

const desk = new DataDesk();

async function answerOf(job: ThreadJob): Promise<object> {
  return job.task === 'scan' ? readFile(job.bytes, job.extension) : desk.answer(job);
}

parentPort?.on('message', (job: ThreadJob) => {
  void answerOf(job).then((answer) => parentPort?.postMessage(answer));
});

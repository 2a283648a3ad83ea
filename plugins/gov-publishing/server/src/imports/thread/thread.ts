/** Runs in a worker thread: takes files that somebody handed in, one after another, and answers what stands in them. */
import { parentPort } from 'node:worker_threads';
import { readSource, type SourceJob } from './read-source';

parentPort?.on('message', (job: SourceJob) => {
  parentPort?.postMessage(readSource(job));
});

/** Runs in a worker thread: takes files that somebody handed in, one after another, and answers what stands in them. */
import { parentPort } from 'node:worker_threads';
import { readSource, type SourceJob } from './read-source';
import { readText, type TextJob } from './read-text';
import { readZip, type ZipJob } from './read-zip';

parentPort?.on('message', (job: SourceJob | TextJob | ZipJob) => {
  if (job.kind === 'source') return void parentPort?.postMessage(readSource(job));
  if (job.kind === 'text') return void parentPort?.postMessage(readText(job));
  const answer = readZip(job);
  // What was unpacked is moved and not copied: the server's own thread would wait for it.
  const moved = answer.kind === 'part' && answer.bytes ? [answer.bytes.buffer as ArrayBuffer] : [];
  parentPort?.postMessage(answer, moved);
});

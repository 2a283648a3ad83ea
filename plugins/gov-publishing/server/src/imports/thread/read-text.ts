import { performance } from 'node:perf_hooks';
import { richTextFault } from '../../content-types/input/mark-up-reasons';

/** A rich text of a file that is to be judged. */
export interface TextJob {
  readonly kind: 'text';
  readonly text: string;
}

/** What is wrong with a text, and how many milliseconds it took to say so. */
export interface JudgedText {
  readonly fault: ReturnType<typeof richTextFault> | null;
  readonly ms: number;
}

/** @returns what is wrong with a text; in a thread of its own, since a long one takes long, whatever it says */
export function readText({ text }: TextJob): JudgedText {
  const began = performance.now();
  const fault = richTextFault(text) ?? null;
  return { fault, ms: performance.now() - began };
}

/** The words that a record is written in, without a library: for programs that offer them, and for screens. */
export * from './vocabulary/acting-for';
export * from './vocabulary/acts';
export * from './vocabulary/duties';
export * from './vocabulary/people-acts';
export * from './vocabulary/public-reasons';
export type { Words } from './vocabulary/words';

import type { BothLanguages } from '../../domain/text/both-languages';

/** A public entry that may take the place of one that is taken down. */
export interface SuccessorAnswer {
  readonly uid: string;
  readonly documentId: string;
  /** By kind, number and title, where its type says so. */
  readonly name: BothLanguages;
}

/** What the chooser of a successor is answered. */
export interface SuccessorsAnswer {
  readonly data: readonly SuccessorAnswer[];
}

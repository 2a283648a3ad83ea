import type { BothLanguages } from '../words/use-words';

/** A save by which signatures would fall, and where the answer goes. */
export interface Stake {
  /** Which entries lose their signatures, and what follows. */
  readonly message: BothLanguages;
  readonly answer: (mayFall: boolean) => void;
}

type Host = (stake: Stake) => void;
let host: Host | null = null;

/** @param ask shows the question; one form is on screen at a time */
export function hostStakes(ask: Host): () => void {
  host = ask;
  return () => {
    if (host === ask) host = null;
  };
}

/** @returns whether the person in front of the form wants the save in spite of it; where no form can ask, no */
export function askWhetherTheyMayFall(message: BothLanguages): Promise<boolean> {
  return new Promise((answer) => (host ? host({ message, answer }) : answer(false)));
}

import type { BothLanguages } from '../../domain/text/both-languages';
import account from './account.json';
import actors from './actors.json';
import content from './content.json';
import data from './data.json';
import files from './files.json';
import gate from './gate.json';
import imports from './imports.json';
import ledger from './ledger.json';
import people from './people.json';
import programs from './programs.json';
import rules from './rules.json';
import saving from './saving.json';
import setup from './setup.json';
import signing from './signing.json';

/** What a person in the office has to know of one refusal or finding, beyond its sentence. */
export interface Meaning {
  /** Who can put it right: a key of ACTORS. */
  readonly who: string;
  /** The obligation that it comes from: a key of RULES. */
  readonly rule?: string;
  /** What it means, and why the system insists. */
  readonly what: BothLanguages;
  readonly todo: BothLanguages;
}

/** By the code of a reason, or `finding.<code>`. A test holds it to the catalogue: none without words, none for nothing. */
export const MEANINGS: Readonly<Record<string, Meaning>> = {
  ...signing,
  ...account,
  ...people,
  ...gate,
  ...ledger,
  ...setup,
  ...saving,
  ...files,
  ...programs,
  ...imports,
  ...content,
  ...data,
};

export const ACTORS: Readonly<Record<string, BothLanguages>> = actors;

/** Which order asks for it, in words, by the id of its obligation in `requirements.json`. */
export const RULES: Readonly<Record<string, BothLanguages>> = rules;

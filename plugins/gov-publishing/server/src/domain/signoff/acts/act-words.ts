import type { ActDefinition } from './definition/definition';
import { ACT_DEFINITIONS } from './registry';
import { statementsOf } from '../request/checklists';
import type { BothLanguages } from '../../text/both-languages';

/** Words by the keys under which the catalogues have them. */
type Said = Readonly<Record<string, BothLanguages>>;

/** @returns all that the definitions of acts say, in one language */
export function wordsOfActs(
  locale: keyof BothLanguages,
  acts: readonly ActDefinition[] = ACT_DEFINITIONS,
): Record<string, string> {
  return inOne(
    locale,
    acts.map((act) => ({ ...namesOf(act), ...signerOf(act), ...signedWords(act), ...ownReasonsOf(act) })),
  );
}

/** @returns what acts are called before and after, in one language; the panel gets all else with the dossier */
export function namesOfActs(
  locale: keyof BothLanguages,
  acts: readonly ActDefinition[] = ACT_DEFINITIONS,
): Record<string, string> {
  return inOne(locale, acts.map(namesOf));
}

function inOne(locale: keyof BothLanguages, said: readonly Said[]): Record<string, string> {
  const all = said.flatMap((each) => Object.entries(each));
  return Object.fromEntries(all.map(([key, words]) => [key, words[locale]]));
}

function namesOf({ name, words }: ActDefinition): Said {
  return { [`act.${name}`]: words.name, [`done.${name}`]: words.done, [`means.${name}`]: words.means };
}

/** In which capacity a public page names who signed: there an act is over, and nobody asks for it any more. */
function signerOf({ name, words }: ActDefinition): Said {
  return { [`signer.${name}`]: words.signer };
}

function signedWords(act: ActDefinition): Said {
  const ticks = act.checklist.map(({ key, words }) => [`tick.${key}`, words] as const);
  return { ...statementsOf(act), ...Object.fromEntries(ticks) };
}

function ownReasonsOf({ words: { reasons = {} } }: ActDefinition): Said {
  return Object.fromEntries(Object.entries(reasons).map(([code, words]) => [`reason.${code}`, words]));
}

import type { ActDefinition } from '../../../server/src/domain/signoff/acts/definition/definition';
import type { Waiter } from '../../../server/src/domain/signoff/model';
import type { BothLanguages } from '../../../server/src/domain/text/both-languages';
import made from './acts.json';
import type { Act } from './dossier-model';

/** What the panel knows of an act beforehand; statements, lists to tick and reasons come with each dossier. */
interface PanelAct {
  readonly name: Act;
  readonly tone: ActDefinition['tone'] | null;
  readonly takesAMoment: boolean;
  readonly tellsThePublic: boolean;
  readonly citesRemarks: boolean;
}

/** Made from the definitions of the acts by `UPDATE_DOCS=1 npx jest tests/unit/content-types/panel-words`: these hold far more. */
const PANEL_ACTS = made.acts as readonly PanelAct[];

/** Everybody whom an entry may wait for under some province's rules. */
export const WAITED_FOR = made.waitedFor as readonly Waiter[];

/** @returns the names of the acts for which something holds */
export function actsThat(holds: (act: PanelAct) => boolean): readonly Act[] {
  return PANEL_ACTS.filter(holds).map(({ name }) => name);
}

/** @returns whether an act brings an entry onward, aside, back or down */
export function toneOf(act: Act): PanelAct['tone'] {
  return PANEL_ACTS.find(({ name }) => name === act)?.tone ?? null;
}

/** @returns what is said of acts before and after, under the keys of the catalogue */
export function namesOfActs(language: keyof BothLanguages): Readonly<Record<string, string>> {
  return made.names[language];
}

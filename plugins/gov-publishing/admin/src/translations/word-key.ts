import type { Act } from '../../../server/src/domain/signoff/model';
import type duties from '../../../server/src/messages/th/duties.json';
import { PLUGIN_ID } from '../plugin-id';
import type ofTypes from './of-types.json';
import type own from './th.json';

/** Every key that the panel's catalogue has words for; the compiler refuses any other where words are asked for. */
export type WordKey =
  | keyof typeof own
  | keyof typeof ofTypes.words.th
  | keyof typeof duties
  | `act.${Act}`
  | `done.${Act}`
  | `means.${Act}`;

/** @returns the id by which Strapi and react-intl find the words of a key */
export function wordId(key: WordKey): string {
  return `${PLUGIN_ID}.${key}`;
}

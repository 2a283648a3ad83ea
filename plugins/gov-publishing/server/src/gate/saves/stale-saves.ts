import type { EntryKey, PersonId } from '../../domain/brands';
import { strapiLocale } from '../../entries/entry-reader';
import { StaleSaveError } from '../../errors';
import type { Officers } from '../../people/roster/officers';
import { queryOf, type Strapi } from '../../strapi-boundary';
import type { Edits } from '../documents/edits';
import { panelSave } from './panel-save';

/** Parameter by which the panel says when the version that a form shows was saved, ISO 8601. */
export const FORM_VERSION = 'formVersion';

/**
 * Refuses a save from a form that was opened before somebody else saved the entry: Strapi writes every field of the
 * form, and the second save would take the first one's words away without a word. Anyone who says no version (a program,
 * the API) is not asked for one.
 */
export class StaleSaves {
  constructor(
    private readonly strapi: Strapi,
    private readonly edits: Edits,
    private readonly officers: Officers,
  ) {}

  /**
   * Call it in the transaction of the save, behind the document's lock: two saves at once are one after the other.
   *
   * @throws StaleSaveError naming who saved meanwhile, and when
   */
  async refuse(key: EntryKey): Promise<void> {
    const version = instantOf(panelSave(this.strapi, key)?.get(FORM_VERSION));
    if (version === null) return;
    const row = await queryOf(this.strapi, key.uid).findOne({
      where: { documentId: key.documentId, publishedAt: null, ...strapiLocale(key.locale) },
      select: ['id', 'updatedAt'],
    });
    const savedAt = instantOf(row?.['updatedAt']);
    if (savedAt === null || savedAt <= version) return;
    const name = await this.nameOf(await this.edits.lastHand(key));
    const at = new Date(savedAt).toISOString();
    throw new StaleSaveError([
      name === null
        ? { code: 'entry.saved_meanwhile_unnamed', params: { at } }
        : { code: 'entry.saved_meanwhile', params: { at, name } },
    ]);
  }

  private async nameOf(hand: PersonId | null): Promise<string | null> {
    if (hand === null || !/^\d+$/.test(hand)) return null;
    return (await this.officers.person(hand))?.name ?? null;
  }
}

function instantOf(value: unknown): number | null {
  if (!(value instanceof Date) && typeof value !== 'string') return null;
  const time = new Date(value).getTime();
  return Number.isNaN(time) ? null : time;
}

import { keyColumns } from '../../delivery/store/signed-store';
import type { EntryKey } from '../../domain/brands';
import type { Reason, SignoffState } from '../../domain/signoff/model';
import { NotByItselfError } from '../../errors';
import { DOSSIER_TABLES } from '../../signoff/dossier/tables';
import { currentConnection, type Strapi } from '../../strapi-boundary';
import { panelSave } from './panel-save';
import { FORM_VERSION } from './stale-saves';

/** Parameter by which the panel says that nobody pressed the button. */
const BY_ITSELF = 'autosave';
/** States whose words nobody has signed in this round: a save voids nothing. */
const UNSIGNED: readonly SignoffState[] = ['draft', 'returned', 'unpublished'];

/**
 * Refuses what an open form saves by itself where a person has to want it: under signatures, which the save would void,
 * and on a published entry, of which it would begin a new round. It has to say which version it is made from.
 */
export class AutomaticSaves {
  constructor(private readonly strapi: Strapi) {}

  /**
   * Call it in the transaction of the save, behind the document's lock: who signs at that moment is there before it, or after.
   *
   * @throws NotByItselfError saying why somebody has to press the button
   */
  async refuse(key: EntryKey): Promise<void> {
    const save = panelSave(this.strapi, key);
    if (save?.get(BY_ITSELF) !== 'true') return;
    const reason = save.has(FORM_VERSION)
      ? await this.objection(key)
      : { code: 'entry.autosave_unversioned' };
    if (reason) throw new NotByItselfError([reason]);
  }

  private async objection(key: EntryKey): Promise<Reason | null> {
    const connection = await currentConnection(this.strapi);
    const line = (await connection(DOSSIER_TABLES.dossiers).where(keyColumns(key)).first('state')) as
      { readonly state: SignoffState } | undefined;
    if (!line || UNSIGNED.includes(line.state)) return null;
    return { code: line.state === 'published' ? 'entry.autosave_public' : 'entry.autosave_signed' };
  }
}

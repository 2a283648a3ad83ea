import { RELATED_TYPES } from '../content-types';
import type { DefinableSchema } from '../content-types/definition/type-definition';
import type { EditForm } from '../domain/edit-form';
import { layoutChanges, type SizedRows } from '../domain/layout-changes';
import type { GovernedTypes } from '../entries/governed-types';
import type { EditLayout } from './contract';
import { formRows, rowsWithin, sameRows, strapisRows } from './form-rows';
import { StrapisLayouts } from './strapis-layouts';
import type { Strapi } from '../strapi-boundary';

/** A type that describes its form. */
interface FormOfType {
  readonly uid: string;
  readonly schema: DefinableSchema;
  readonly form: EditForm;
}

/**
 * Brings the forms that types describe to the edit views of the panel. A layout that an administrator changed is never
 * overwritten: only one that is as Strapi makes it by itself, or as this plugin left it.
 */
export class EditLayouts {
  constructor(
    private readonly types: GovernedTypes,
    private readonly layouts: StrapisLayouts,
  ) {}

  /** At each start, after the Content Manager has taken up new fields: an upgrade may bring another form. */
  async apply(): Promise<void> {
    const kept = await this.layouts.kept();
    const next: Record<string, SizedRows> = {};
    for (const type of this.described()) {
      const { uid, ours, shown } = await this.formOf(type);
      const isOurs = sameRows(ours, shown);
      if (isOurs || this.isUntouched(type, shown, kept[uid])) next[uid] = ours;
      else this.layouts.tell(uid);
      if (next[uid] && !isOurs) await this.layouts.setRows(uid, ours);
    }
    await this.layouts.keep(next);
  }

  async all(): Promise<EditLayout[]> {
    return Promise.all(this.described().map((type) => this.formOf(type)));
  }

  /** @returns the form after it is as the type describes it again; null for a type without one */
  async restore(uid: string): Promise<EditLayout | null> {
    const type = this.described().find((each) => each.uid === uid);
    if (!type) return null;
    const { ours } = await this.formOf(type);
    await this.layouts.setRows(uid, ours);
    await this.layouts.keep({ [uid]: ours });
    return this.formOf(type);
  }

  /** Of the types under the gate, and of those that they point at: officers and administrators write all of them. */
  private described(): FormOfType[] {
    const governed = this.types.all().map(({ uid, definition }) => ({ ...definition, uid }));
    return [...governed, ...RELATED_TYPES].flatMap(({ uid, schema, form }) =>
      form ? [{ uid, schema, form }] : [],
    );
  }

  private async formOf({ uid, form, schema }: FormOfType): Promise<EditLayout> {
    const ours = formRows(form, schema, this.layouts.sizeOf);
    const shown = await this.layouts.rowsOf(uid);
    const state = sameRows(ours, shown) ? 'ours' : 'changed';
    const { displayName } = schema.info;
    return { uid, displayName, state, ours, shown, changes: layoutChanges(ours, shown) };
  }

  private isUntouched({ schema }: FormOfType, shown: SizedRows, kept: SizedRows | undefined): boolean {
    const names = Object.keys(schema.attributes);
    if (sameRows(shown, strapisRows(names, schema, this.layouts.sizeOf))) return true;
    if (!kept) return false;
    // Strapi itself appends fields that an upgrade brought, and drops those that it took away.
    const before = new Set(kept.flat().map(({ name }) => name));
    return sameRows(rowsWithin(shown, before), rowsWithin(kept, new Set(names)));
  }
}

export function editLayoutsOf(strapi: Strapi, types: GovernedTypes): EditLayouts {
  return new EditLayouts(types, new StrapisLayouts(strapi));
}

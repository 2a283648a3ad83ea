import { asRow, type Strapi } from '../strapi-boundary';
import type { SizedRows } from '../domain/layout-changes';
import { sameRows, type FieldSize, type SizeOf } from './form-rows';

/** The configuration of a type's views as the Content Manager keeps it; what is not looked at is handed back as it was. */
interface ViewConfiguration {
  readonly layouts: { readonly edit: SizedRows; readonly list: readonly string[] };
}

interface ContentTypesService {
  findConfiguration(type: { readonly uid: string }): Promise<ViewConfiguration>;
  updateConfiguration(type: { readonly uid: string }, configuration: object): Promise<unknown>;
}

/** Where the plugin keeps which layouts it made: what differs from them was made by hand. */
const KEPT = { type: 'plugin', name: 'gov-publishing', key: 'edit-layouts' } as const;

/** The layouts of edit views, which the Content Manager keeps in Strapi's store. */
export class StrapisLayouts {
  constructor(private readonly strapi: Strapi) {}

  sizeOf: SizeOf = (type) => {
    const sizes = this.strapi.plugin('content-manager').service('field-sizes') as {
      getFieldSize(type: string): FieldSize;
    };
    return sizes.getFieldSize(type);
  };

  async rowsOf(uid: string): Promise<SizedRows> {
    return (await this.service().findConfiguration({ uid })).layouts.edit;
  }

  /** Changes the edit view alone: its list, labels and widths of other views are the administrator's. */
  async setRows(uid: string, edit: SizedRows): Promise<void> {
    const { layouts, ...others } = await this.service().findConfiguration({ uid });
    await this.service().updateConfiguration({ uid }, { ...others, layouts: { ...layouts, edit } });
  }

  /** @returns the rows that the plugin gave each type last */
  async kept(): Promise<Readonly<Record<string, SizedRows>>> {
    return asRow(await this.store().get({})) as Readonly<Record<string, SizedRows>>;
  }

  /** Writes only what is new: several servers start at once, and each start comes by here. */
  async keep(rows: Readonly<Record<string, SizedRows>>): Promise<void> {
    const kept = await this.kept();
    if (Object.entries(rows).every(([uid, each]) => kept[uid] && sameRows(kept[uid], each))) return;
    await this.store().set({ value: { ...kept, ...rows } });
  }

  /** Says once a start what is left alone: after an upgrade it may be Strapi's order and nobody's wish. */
  tell(uid: string): void {
    this.strapi.log.info(
      `gov-publishing: the edit view of ${uid} is laid out otherwise than the plugin does; it stays. ` +
        `POST /gov-publishing/edit-layouts/${uid}/restore takes the plugin's.`,
    );
  }

  private store(): { get(params: object): Promise<unknown>; set(params: { value: unknown }): Promise<void> } {
    return this.strapi.store(KEPT) as never;
  }

  private service(): ContentTypesService {
    return this.strapi.plugin('content-manager').service('content-types') as unknown as ContentTypesService;
  }
}

import { ownFields } from '../../domain/schema/schema-fields';
import type { DocumentId, TypeUid } from '../../domain/brands';
import type { GovernedTypes } from '../../entries/governed-types';
import { localeOf } from '../../entries/entry-reader';
import { TextOwners } from './text-owners';
import {
  currentConnection,
  knownModel,
  queryOf,
  storedAttributes,
  type Connection,
  type Row,
  type Strapi,
} from '../../strapi-boundary';

/** A row of a governed type that something belongs to. */
export interface OwnerRow {
  readonly uid: TypeUid;
  readonly documentId: DocumentId;
  readonly locale: string;
  readonly published: boolean;
}

/** @returns a row of a governed type, as Strapi has it, as an owner */
export function ownerRow(uid: string, row: Row): OwnerRow {
  return {
    uid: uid as TypeUid,
    documentId: row['documentId'] as DocumentId,
    locale: localeOf(row),
    published: row['publishedAt'] !== null && row['publishedAt'] !== undefined,
  };
}

/** Components may hold components; deeper than this nobody nests them, and a cycle of rows ends here too. */
const MAX_DEPTH = 10;

/** Finds which governed entries a component row or a file belongs to: Strapi tells no hook. */
export class Owners {
  private readonly texts: TextOwners;

  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
  ) {
    this.texts = new TextOwners(strapi, types);
  }

  /** @returns the governed rows that hold these component rows, at any depth */
  async ofComponents(componentUid: string, ids: readonly unknown[], depth = 0): Promise<OwnerRow[]> {
    if (ids.length === 0 || depth > MAX_DEPTH) return [];
    const connection = await currentConnection(this.strapi);
    const owners: OwnerRow[] = [];
    for (const holder of this.holders(componentUid)) {
      const rows = (await connection(holder.joinTable)
        .whereIn('cmp_id', [...ids] as number[])
        .andWhere('component_type', componentUid)
        .distinct('entity_id')) as { entity_id: number }[];
      const entityIds = rows.map((row) => row.entity_id);
      if (entityIds.length === 0) continue;
      if (this.types.has(holder.uid)) owners.push(...(await this.rows(holder.uid, entityIds)));
      else owners.push(...(await this.ofComponents(holder.uid, entityIds, depth + 1)));
    }
    return owners;
  }

  /** @returns the governed rows that show these files: linked to them or naming them in a text, directly or in a component */
  async ofFiles(fileIds: readonly unknown[]): Promise<OwnerRow[]> {
    if (fileIds.length === 0) return [];
    const owners = [...(await this.linkedTo(fileIds)), ...(await this.naming(fileIds))];
    return [...new Map(owners.map((owner) => [JSON.stringify(owner), owner])).values()];
  }

  private async naming(fileIds: readonly unknown[]): Promise<OwnerRow[]> {
    const files = await queryOf(this.strapi, 'plugin::upload.file').findMany({
      where: { id: { $in: [...fileIds] } },
      select: ['id', 'hash'],
    });
    const hashes = files.flatMap(({ hash }) => (typeof hash === 'string' && hash !== '' ? [hash] : []));
    const owners: OwnerRow[] = [];
    for (const { uid, isComponent, ids } of await this.texts.naming(
      await currentConnection(this.strapi),
      hashes,
    ))
      owners.push(...(isComponent ? await this.ofComponents(uid, ids) : await this.rows(uid, ids)));
    return owners;
  }

  private async linkedTo(fileIds: readonly unknown[]): Promise<OwnerRow[]> {
    const connection: Connection = await currentConnection(this.strapi);
    const rows = (await connection('files_related_mph')
      .whereIn('file_id', [...fileIds] as number[])
      .select('related_id', 'related_type')) as { related_id: number; related_type: string }[];
    const owners: OwnerRow[] = [];
    for (const row of rows) owners.push(...(await this.ofRelated(row.related_type, [row.related_id])));
    return owners;
  }

  /** @returns the governed rows behind a polymorphic link to a row of some type or component */
  async ofRelated(uid: string, ids: readonly unknown[]): Promise<OwnerRow[]> {
    if (this.types.has(uid)) return this.rows(uid, ids);
    return uid in this.strapi.components ? this.ofComponents(uid, ids) : [];
  }

  /** @returns rows of a governed type by their database ids */
  async rows(uid: string, ids: readonly unknown[]): Promise<OwnerRow[]> {
    const rows = await queryOf(this.strapi, uid).findMany({
      where: { id: { $in: [...ids] } },
      select: ['id', 'documentId', 'locale', 'publishedAt'],
    });
    return rows.map((row) => ownerRow(uid, row));
  }

  /** Governed types and components that can hold a component, with the table that says so. */
  private holders(componentUid: string): { uid: string; joinTable: string }[] {
    const models = [...Object.values(this.strapi.contentTypes), ...Object.values(this.strapi.components)];
    return models.flatMap(({ uid }) => {
      // What only other types hold is nobody's here: this is asked for each row that Strapi deletes.
      if (!(uid in this.strapi.components) && !this.types.has(uid)) return [];
      const stored = storedAttributes(this.strapi, uid);
      const tables = ownFields(knownModel(this.strapi, uid))
        .filter(({ parts }) => parts.some((part) => part.uid === componentUid))
        .flatMap(({ name }) => stored[name]?.joinTable?.name ?? []);
      return [...new Set(tables)].map((joinTable) => ({ uid, joinTable }));
    });
  }
}

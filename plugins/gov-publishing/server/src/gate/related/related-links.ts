import { attributeNamed, type SchemaAttribute, type SchemaOf } from '../../domain/schema/attribute';
import { everyField, ownFields, schemaFields } from '../../domain/schema/schema-fields';
import type { GovernedTypes } from '../../entries/governed-types';
import { modelOf, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import { ownerRow, type OwnerRow, type Owners } from '../rows/owners';

/** A relation by which a governed type, or a component inside one, names a related document. */
interface Link {
  /** The type or component that has the relation. */
  readonly uid: string;
  readonly attribute: string;
}

/** Which entries name a related document, directly or in a component, dynamic zones included. */
export class RelatedLinks {
  private readonly links = new Map<string, Link[]>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly owners: Owners,
  ) {
    for (const { uid } of types.all()) this.collect(uid);
  }

  /** @returns true where a governed type names this one */
  has(uid: string): boolean {
    return this.links.has(uid);
  }

  /** @returns the related type's attributes that are the other side of a governed type's relation */
  inverseAttributes(uid: string): string[] {
    const model = modelOf(this.strapi, uid);
    return (model ? ownFields(model) : [])
      .filter(
        ({ attribute: { mappedBy, target } }) =>
          mappedBy !== undefined && target !== undefined && this.types.has(target),
      )
      .map(({ name }) => name);
  }

  /** @returns the governed type at the other end of an attribute */
  targetOf(uid: string, attribute: string): string {
    return this.attribute(uid, attribute)?.target ?? '';
  }

  /**
   * @param where which rows of the related document, e.g. `{ documentId }`
   * @returns the published entries that name them, as `uid documentId locale place`
   */
  async naming(relatedUid: string, where: object): Promise<Set<string>> {
    const found = new Set<string>();
    for (const { uid, attribute } of this.links.get(relatedUid) ?? []) {
      const place = `${uid}.${attribute}`;
      for (const holder of await this.holders({ uid, attribute }, where, true))
        found.add(`${holder.uid} ${holder.documentId} ${holder.locale} ${place}`);
    }
    return found;
  }

  /** @returns the drafts that name these rows of the related type */
  async draftsNaming(relatedUid: string, where: object): Promise<OwnerRow[]> {
    const found: OwnerRow[] = [];
    for (const link of this.links.get(relatedUid) ?? [])
      found.push(...(await this.holders(link, where, false)));
    return found;
  }

  /** @returns the drafts that these rows of the related type are linked to by one of its attributes, from the other side */
  async draftsLinked(relatedUid: string, attribute: string, where: object): Promise<OwnerRow[]> {
    const { target, mappedBy } = this.attribute(relatedUid, attribute) ?? {};
    if (target === undefined || mappedBy === undefined) return [];
    return this.holders({ uid: target, attribute: mappedBy }, where, false);
  }

  /** The entries that hold a link to rows of the related type, themselves or in a component. */
  private async holders({ uid, attribute }: Link, where: object, published: boolean): Promise<OwnerRow[]> {
    if (this.types.has(uid)) {
      const publishedAt = published ? { $notNull: true } : { $null: true };
      return (await this.rows(uid, { [attribute]: where, publishedAt })).map((row) => ownerRow(uid, row));
    }
    const components = await this.rows(uid, { [attribute]: where });
    const owners = await this.owners.ofComponents(
      uid,
      components.map((row) => row['id']),
    );
    return owners.filter((owner) => owner.published === published);
  }

  private rows(uid: string, where: object): Promise<Row[]> {
    const select = this.types.has(uid) ? ['id', 'documentId', 'locale', 'publishedAt'] : ['id'];
    return queryOf(this.strapi, uid).findMany({ where, select });
  }

  private attribute(uid: string, name: string): SchemaAttribute | undefined {
    return attributeNamed(modelOf(this.strapi, uid), name);
  }

  private collect(uid: string): void {
    const model = modelOf(this.strapi, uid);
    if (!model) return;
    const schemaOf: SchemaOf = (part) => {
      // Components may hold themselves by way of others, and several types hold the same: each is looked through once.
      if (part === undefined || this.seen.has(part)) return undefined;
      this.seen.add(part);
      return modelOf(this.strapi, part);
    };
    for (const { name, attribute, component } of everyField(
      schemaFields({ schemaOf, deepest: Infinity }, model),
    )) {
      // createdBy, updatedBy and localizations are Strapi's own; nobody signs them.
      if (['createdBy', 'updatedBy', 'localizations'].includes(name)) continue;
      if (attribute.type !== 'relation' || !attribute.target || attribute.mappedBy) continue;
      const link = { uid: component ?? uid, attribute: name };
      this.links.set(attribute.target, [...(this.links.get(attribute.target) ?? []), link]);
    }
  }
}

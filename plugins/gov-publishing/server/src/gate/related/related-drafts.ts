import { labelFieldsOf } from '../../entries/relation-labels';
import type { RelatedWrite } from './related-write';
import { asRow, hasDrafts, queryOf, type Strapi } from '../../strapi-boundary';
import type { RelatedLinks } from './related-links';
import type { OwnerRow, Owners } from '../rows/owners';
import { currentPermits } from '../documents/permit';
import type { DraftsChangedOutside } from '../documents/drafts-changed-outside';
import type { GovernedTypes } from '../../entries/governed-types';
import type { RelatedAuthors } from './related-authors';
import type { SignaturesAtStake } from './signatures-at-stake';
import type { LinkedElsewhere } from './linked-elsewhere';
import { idsIn, replaces, takesAway } from './relation-input';

/**
 * Drafts whose words change by a write of something they are related to: its name is signed with them, and it can be
 * linked to them or taken from them from its own side. Anyone who does that is an author of the draft (WF-05).
 */
export class RelatedDrafts {
  constructor(
    private readonly strapi: Strapi,
    private readonly links: RelatedLinks,
    private readonly owners: Owners,
    private readonly drafts: DraftsChangedOutside,
    private readonly types: GovernedTypes,
    private readonly authors: RelatedAuthors,
    private readonly stake: SignaturesAtStake,
    private readonly elsewhere: LinkedElsewhere,
  ) {}

  /**
   * Looks at the drafts before a write.
   *
   * @throws SignaturesWouldFallError where a person has not said that they know which signed entries it changes;
   *   DutyError where it links drafts of other agencies, or takes something from them
   * @returns what has to be called when the write is done, in the same transaction, with the document that was written
   */
  async begin(write: RelatedWrite): Promise<(documentId?: string) => Promise<void>> {
    const linking = this.links.inverseAttributes(write.uid).filter((name) => this.relinks(write, name));
    const naming = write.where && (linking.length > 0 || (await this.renames(write))) ? write.where : null;
    const found = naming ? await this.links.draftsNaming(write.uid, naming) : [];
    for (const name of linking) {
      const named = await this.named(write, name);
      found.push(...named);
      if (currentPermits().length === 0)
        await this.elsewhere.refuse([...named, ...(await this.replaced(write, name))], name);
    }
    // The entry itself is line 1's, or that of the lifecycle of its own row.
    const own = typeof write.where?.['documentId'] === 'string' ? write.where['documentId'] : null;
    const others = found.filter((row) => row.uid !== write.uid || row.documentId !== own);
    // What a signed act changes elsewhere was decided by its signer.
    if (currentPermits().length === 0) await this.stake.ask(others);
    const hasWriters = !this.types.has(write.uid) && hasDrafts(this.strapi, write.uid);
    const writers = hasWriters ? await this.authors.published(write) : [];
    const done = await this.drafts.guarding(others, writers);
    return async (documentId) => {
      await done();
      if (hasWriters && documentId !== undefined) await this.authors.note(write, documentId);
    };
  }

  /** @returns whether the data tie entries by an attribute, or take them away */
  private relinks({ data }: RelatedWrite, name: string): boolean {
    return data.some((row) => {
      const value = row[name];
      if (value === undefined) return false;
      return takesAway(value) || idsIn(value).length > 0;
    });
  }

  /** Only a write that changes a name (or a link) is worth reading every draft that shows it. */
  private async renames({ uid, action, where, data, publishes }: RelatedWrite): Promise<boolean> {
    if (action !== 'update') return action !== 'create';
    if (publishes) return true;
    const fields = labelFieldsOf(this.strapi, this.types, uid).filter((field) =>
      data.some((row) => row[field] !== undefined),
    );
    if (fields.length === 0) return false;
    const rows = await queryOf(this.strapi, uid).findMany({ where: where ?? {}, select: ['id', ...fields] });
    return rows.some((row) =>
      data.some((given) => fields.some((field) => isOther(given[field], row[field]))),
    );
  }

  /** Drafts that are linked now, where a list takes the place of them. */
  private async replaced({ uid, where, data }: RelatedWrite, name: string): Promise<OwnerRow[]> {
    const isList = data.some((row) => row[name] !== undefined && replaces(row[name]));
    return isList && where ? this.links.draftsLinked(uid, name, where) : [];
  }

  /** Drafts that the data name from the other side. */
  private async named({ uid, data }: RelatedWrite, name: string): Promise<OwnerRow[]> {
    const target = this.links.targetOf(uid, name);
    const ids = [...new Set(data.flatMap((row) => idsIn(row[name])))];
    if (ids.length === 0) return [];
    const documents = ids.filter((id) => typeof id === 'string');
    const rows = await queryOf(this.strapi, target).findMany({
      where: { $or: [{ id: { $in: ids.filter(isRowId) } }, { documentId: { $in: documents } }] },
      select: ['id', 'documentId'],
    });
    const named = new Set(rows.map((row) => String(row['documentId'])));
    const all = await queryOf(this.strapi, target).findMany({
      where: { documentId: { $in: [...named] } },
      select: ['id'],
    });
    const owners = await this.owners.rows(
      target,
      all.map((row) => asRow(row)['id']),
    );
    return owners.filter((row) => !row.published);
  }
}

function isOther(given: unknown, stored: unknown): boolean {
  return given !== undefined && (given ?? null) !== (stored ?? null);
}

/** PostgreSQL fails on an id that is no number. */
function isRowId(id: string | number): boolean {
  return Number.isSafeInteger(Number(id)) && String(id).trim() !== '';
}

import type { PersonId } from '../../../domain/brands';
import type { GovernedTypes } from '../../../entries/governed-types';
import { FileReach } from '../../../gate/uploads/library/file-reach';
import { allAgencies } from '../../../people/agencies/agency-tree';
import type { AgencyScopes } from '../../../people/scope/agency-scopes';
import { queryOf, type Strapi } from '../../../strapi-boundary';

/** A file of the library that a cell may mean. */
export interface FoundFile {
  readonly id: number;
  readonly mime: string;
}

/** Names that are looked for at once: a statement takes no thousands. */
const AT_ONCE = 200;

/** Finds files of the library by their names, among those that an agency's officers choose from in the forms. */
export class AgencyLibrary {
  private readonly reach: FileReach;

  constructor(
    private readonly strapi: Strapi,
    types: GovernedTypes,
    private readonly scopes: AgencyScopes,
  ) {
    this.reach = new FileReach(strapi, types, scopes);
  }

  /** @returns by name the files of that name which the person may use for the agency */
  async named(
    names: readonly string[],
    personId: PersonId,
    agency: string,
  ): Promise<ReadonlyMap<string, readonly FoundFile[]>> {
    const found = new Map<string, FoundFile[]>();
    if (names.length === 0) return found;
    // Who answers for several agencies brings no paper of one into another.
    const reads = (await allAgencies(this.strapi)).filter(({ code }) => code === agency);
    const scope = { ...(await this.scopes.of(personId)), reads, weighs: false };
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const rows = await queryOf(this.strapi, 'plugin::upload.file').findMany({
        where: { name: { $in: names.slice(at, at + AT_ONCE) } },
        select: ['id', 'name', 'mime'],
      });
      const open = await this.reach.open(
        scope,
        'read',
        rows.map(({ id }) => id),
      );
      for (const { id, name, mime } of rows.filter((row) => open.has(String(row['id']))))
        found.set(String(name), [
          ...(found.get(String(name)) ?? []),
          { id: Number(id), mime: String(mime ?? '') },
        ]);
    }
    return found;
  }
}

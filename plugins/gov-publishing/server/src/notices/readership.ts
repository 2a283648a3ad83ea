import type { AgencyCode, EntryKey, PersonId } from '../domain/brands';
import { codesIn } from '../people/scope/agency-scope';
import type { AgencyScopes } from '../people/scope/agency-scopes';
import type { Connection } from '../strapi-boundary';

type Builder = ReturnType<Connection>;

/** What a notice is about. */
export interface Matter {
  readonly key: Pick<EntryKey, 'uid' | 'documentId'> | null;
  /** Whose paper it is; an entry without an agency is its authors' alone, and they are told one by one. */
  readonly agency: AgencyCode | null;
}

/** What one person may be told now. */
export interface Readable {
  knows(matter: Matter): boolean;
  /** Keeps of rows of notices those that the person may know of. */
  narrow(rows: Builder): Builder;
}

/** Asked when something is told, mailed and shown: who may not read an agency's papers, or no longer, is told nothing of them. */
export class Readership {
  constructor(private readonly scopes: AgencyScopes) {}

  async of(personId: PersonId): Promise<Readable> {
    const scope = await this.scopes.of(personId);
    if (scope.reads === 'everywhere') return { knows: () => true, narrow: (rows) => rows };
    const codes = codesIn(scope.reads);
    // The provincial office reads what it is asked to weigh, and nothing else of that agency.
    const weighed = await this.scopes.weighed(scope);
    return {
      knows: ({ key, agency }) =>
        key === null ||
        agency === null ||
        codes.includes(agency) ||
        weighed.some(({ uid, documentId }) => uid === key.uid && documentId === key.documentId),
      narrow: (rows) =>
        rows.where((any: Builder) => {
          any.whereNull('uid').orWhereNull('agency').orWhereIn('agency', codes);
          for (const { uid, documentId } of weighed) any.orWhere({ uid, document_id: documentId });
        }),
    };
  }
}

import type { PersonId } from '../../domain/brands';
import { PEOPLE_TABLES } from '../tables';
import { asRow, currentConnection, type Row, type Strapi } from '../../strapi-boundary';
import { currentActor } from '../actor';

/** Strapi's service of the content API's tokens, as far as it shows a key. One object for all instances of a process. */
interface TokenService {
  create(attributes: unknown, user?: unknown): Promise<Row>;
  regenerate(id: unknown): Promise<Row>;
  getById(id: unknown, options?: unknown): Promise<Row | null>;
  getByName(name: unknown, options?: unknown): Promise<Row | null>;
}

/**
 * Who was shown the key of an API token. Strapi keeps no owner of a content-api token, and shows its key to anyone who
 * makes it, makes it anew, or may read tokens: each of them can write with it, so each of them is an author of what it
 * writes (WF-05).
 */
export class TokenHolders {
  constructor(
    private readonly strapi: Strapi,
    private readonly now: () => Date,
  ) {}

  /** Wraps the functions that hand out a key. @returns what unwraps them: Strapi's object outlives an instance */
  install(): () => void {
    const service = this.strapi.service('admin::api-token-content-api' as never) as unknown as TokenService;
    const original = { ...service };
    service.create = async (...parameters) => this.shown(await original.create(...parameters));
    // Regenerating answers no id on every path; the one that was asked for is meant.
    service.regenerate = async (id) => this.shown(await original.regenerate(id), id);
    service.getById = async (...parameters) => this.shown(await original.getById(...parameters));
    service.getByName = async (...parameters) => this.shown(await original.getByName(...parameters));
    return () => void Object.assign(service, original);
  }

  /** @returns everybody who was shown the token's key; nobody for one that was made by a script or before the gate came */
  async of(tokenId: unknown): Promise<PersonId[]> {
    const connection = await currentConnection(this.strapi);
    const rows = (await connection(PEOPLE_TABLES.tokenHolders)
      .where({ token_id: String(tokenId) })
      .distinct('person_id')) as { person_id: string }[];
    return rows.map((row) => row.person_id as PersonId);
  }

  /** Notes who is shown a key, before it is shown: what cannot be noted is not shown. */
  private async shown<T extends Row | null>(token: T, id?: unknown): Promise<T> {
    const actor = currentActor(this.strapi);
    const tokenId = id ?? asRow(token)['id'];
    const isPerson = actor.kind === 'session' || actor.kind === 'admin-token';
    if (asRow(token)['accessKey'] === undefined || tokenId === undefined || !isPerson) return token;
    if ((await this.of(tokenId)).includes(actor.personId)) return token;
    const connection = await currentConnection(this.strapi);
    const at = this.now().toISOString();
    await connection(PEOPLE_TABLES.tokenHolders).insert({
      token_id: String(tokenId),
      person_id: actor.personId,
      at,
    });
    return token;
  }
}

import type { PersonId } from '../domain/brands';
import { asRow, type Strapi } from '../strapi-boundary';

/** Who is behind the call that is being served, as far as Strapi knows. */
export type Actor =
  /** A person in a session of the admin panel: the only one who may sign. */
  | { readonly kind: 'session'; readonly personId: PersonId }
  /** An admin API token: acts with its owner's rights, but is a program. `mcp`: it asks Strapi's MCP server. */
  | { readonly kind: 'admin-token'; readonly personId: PersonId; readonly mcp?: true }
  /** The public content API: anonymous, an API token, or a site user. */
  | { readonly kind: 'content-api'; readonly name: string; readonly tokenId: number | string | null }
  /** Code of the host app, a script or a job: no request at all. */
  | { readonly kind: 'code' };

/** @returns who is behind the current call, by Strapi's request context. */
export function currentActor(strapi: Strapi): Actor {
  const context = strapi.requestContext.get();
  if (!context) return { kind: 'code' };
  const state = asRow(context.state);
  const strategy = asRow(asRow(state['auth'])['strategy'])['name'];
  const userId = asRow(state['user'])['id'];
  if ((strategy === 'admin' || strategy === 'admin-token') && userId !== undefined) {
    const personId = String(userId) as PersonId;
    // A token impersonates its owner and passes the admin policies; only a session has an id of its own.
    const inSession = strategy === 'admin' && asRow(state['session'])['id'] !== undefined;
    return { kind: inSession ? 'session' : 'admin-token', personId };
  }
  // The MCP server looks its admin tokens up by itself, past Strapi's strategies. Taken for a nameless program, its
  // owner would enter appointments anywhere and be somebody else who confirms them.
  if (strategy === undefined && state['auditSource'] === 'mcp' && userId !== undefined)
    return { kind: 'admin-token', personId: String(userId) as PersonId, mcp: true };
  const name = typeof strategy === 'string' ? strategy : 'anonymous';
  const id = asRow(asRow(state['auth'])['credentials'])['id'];
  const isToken = name === 'content-api-token' && (typeof id === 'number' || typeof id === 'string');
  return { kind: 'content-api', name, tokenId: isToken ? id : null };
}

/**
 * @returns whether the caller reads what the public reads: the content API, and the MCP server, before which none of
 *   what narrows the panel's answers stands
 */
export function readsAsPublic(actor: Actor): boolean {
  return actor.kind === 'content-api' || (actor.kind === 'admin-token' && actor.mcp === true);
}

/** @returns the id under which a save is remembered: a person's, or that of a program. */
export function authorId(actor: Actor): PersonId {
  if (actor.kind === 'session' || actor.kind === 'admin-token') return actor.personId;
  return (actor.kind === 'code' ? 'program' : `program:${actor.name}`) as PersonId;
}

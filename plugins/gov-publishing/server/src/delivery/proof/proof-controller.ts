import { z } from 'zod';
import { parseTileName } from '../../domain/ledger/tile';
import { MalformedError, NotFoundError } from '../../errors';
import { controllerOf } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import { answerPublic } from '../public-answer';
import { parametersOf } from '../query/query-parameters';
import { QueryRefusals } from '../query/query-refusals';
import type { LogTiles } from './log-tiles';

type Handler = (ctx: HttpContext) => Promise<void>;

/** What mirrors, witnesses and auditors read of the log itself. */
export function proofController(tiles: () => LogTiles): Record<string, Handler> {
  return controllerOf(tiles, { tile, consistency });
}

async function tile(tiles: LogTiles, ctx: HttpContext): Promise<void> {
  const name = parseTileName(String(ctx.params.level), String(ctx.params.name));
  const found = name && (await tiles.tile(name));
  if (!found)
    throw new NotFoundError([{ code: 'public.not_found', params: { path: ctx.path.slice(0, 200) } }]);
  // A full tile never changes again; a partial one is the beginning of what it will be.
  ctx.set('Cache-Control', found.full ? 'public, max-age=31536000, immutable' : 'no-cache');
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.status = 200;
  ctx.type = 'application/octet-stream';
  ctx.body = found.bytes;
}

const size = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const query = z.strictObject({ from: size, to: size.optional() });

async function consistency(tiles: LogTiles, ctx: HttpContext): Promise<void> {
  const parsed = query.safeParse(parametersOf(ctx));
  if (!parsed.success) {
    const refusals = new QueryRefusals();
    const expected = 'from=0…, to=0… (from ≤ to ≤ size of the log)';
    for (const issue of parsed.error.issues)
      refusals.add('query.bad_value', issue.path.join('.') || 'query', { expected });
    refusals.throwIfAny();
    return;
  }
  const { from, to } = parsed.data;
  const proof = await tiles.consistency(from, to ?? null);
  if (!proof)
    throw new MalformedError([{ code: 'ledger.not_so_long', field: 'to', params: { from, to: to ?? '–' } }]);
  answerPublic(ctx, { data: proof });
}

import { z } from 'zod';
import { parseTileName } from '@gov-publishing/transparency-log';
import { MalformedError, NotFoundError } from '../../errors';
import { controllerOf } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import { answerPublic } from '../public-answer';
import { parametersOf } from '../query/query-parameters';
import { QueryRefusals } from '../query/query-refusals';
import type { LogTiles } from './log-tiles';
import { MAX_OPEN_LEAVES, type OpenLeaves } from './open-leaves';

type Handler = (ctx: HttpContext) => Promise<void>;

export interface ProofParts {
  readonly tiles: LogTiles;
  readonly leaves: OpenLeaves;
}

/** What mirrors, witnesses and auditors read of the log itself. */
export function proofController(parts: () => ProofParts): Record<string, Handler> {
  return controllerOf(parts, { tile, consistency, leaves });
}

async function tile({ tiles }: ProofParts, ctx: HttpContext): Promise<void> {
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
const range = z.strictObject({ from: size, to: size });

async function consistency({ tiles }: ProofParts, ctx: HttpContext): Promise<void> {
  const { from, to } = asked(query, ctx, 'from=0…, to=0… (from ≤ to ≤ size of the log)');
  const proof = await tiles.consistency(from, to ?? null);
  if (!proof)
    throw new MalformedError([{ code: 'ledger.not_so_long', field: 'to', params: { from, to: to ?? '–' } }]);
  answerPublic(ctx, { data: proof });
}

/** One JSON object a line, so that a mirror reads on while it checks. Which texts are open grows: never kept for long. */
async function leaves({ leaves: open }: ProofParts, ctx: HttpContext): Promise<void> {
  const expected = `from=0…, to=1… (from < to ≤ size of the log, to − from ≤ ${MAX_OPEN_LEAVES})`;
  const { from, to } = asked(range, ctx, expected);
  if (to <= from || to - from > MAX_OPEN_LEAVES) refuse([['to']], expected);
  const found = await open.between(from, to);
  if (!found) throw new MalformedError([{ code: 'ledger.not_so_long', field: 'to', params: { from, to } }]);
  ctx.set('Cache-Control', 'no-cache');
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.status = 200;
  ctx.type = 'application/x-ndjson';
  ctx.body = found.map((leaf) => `${JSON.stringify(leaf)}\n`).join('');
}

/** @throws MalformedError naming every parameter that is wrong */
function asked<T>(schema: z.ZodType<T>, ctx: HttpContext, expected: string): T {
  const parsed = schema.safeParse(parametersOf(ctx));
  if (parsed.success) return parsed.data;
  return refuse(
    parsed.error.issues.map(({ path }) => path.map(String)),
    expected,
  );
}

function refuse(paths: readonly (readonly string[])[], expected: string): never {
  const refusals = new QueryRefusals();
  for (const path of paths) refusals.add('query.bad_value', path.join('.') || 'query', { expected });
  refusals.throwIfAny();
  throw new Error('A refusal without a reason');
}

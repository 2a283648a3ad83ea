import { z } from 'zod';
import { parseTileName } from '@gov-publishing/transparency-log';
import { MalformedError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import type { LedgerReader } from '../../ledger/ledger-reader';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import type { PublicReader } from '../content/public-reader';
import { named, notFound } from '../not-found';
import { answerPublic } from '../public-answer';
import { parametersOf } from '../query/query-parameters';
import { parsePublicQuery } from '../query/public-query';
import { asked, refuse } from './asked-range';
import type { LogTiles } from './log-tiles';
import { MAX_OPEN_LEAVES, type OpenLeaves } from './open-leaves';
import type { Provenance } from './provenance';

export interface ProofServices {
  readonly strapi: Strapi;
  readonly reader: PublicReader;
  readonly provenance: Provenance;
  readonly ledger: LedgerReader;
  readonly tiles: LogTiles;
  readonly leaves: OpenLeaves;
}

/** What mirrors, witnesses and auditors read of the log itself. */
export function proofController(services: () => ProofServices): Handlers {
  return controllerOf(services, { provenance, checkpoint, tile, consistency, leaves });
}

async function provenance({ reader, provenance: proofs }: ProofServices, ctx: HttpContext): Promise<void> {
  const { locale } = parsePublicQuery(parametersOf(ctx), {}, ['locale']);
  const found = await reader.ofDocument(named(ctx, ctx.params.documentId), locale);
  // Without a locale: the site's own language where the entry has it.
  const chosen = found.find(({ publication }) => publication.key.locale === 'th') ?? found[0];
  const bundle = chosen && (await proofs.bundle(chosen));
  if (!bundle) throw notFound(ctx);
  answerPublic(ctx, bundle);
}

async function checkpoint({ strapi, ledger }: ProofServices, ctx: HttpContext): Promise<void> {
  const head = await ledger.head(strapi.db.connection);
  if (!head) throw notFound(ctx);
  answerPublic(ctx, head.note, 'text/plain; charset=utf-8');
}

async function tile({ tiles }: ProofServices, ctx: HttpContext): Promise<void> {
  const name = parseTileName(String(ctx.params.level), String(ctx.params.name));
  const found = name && (await tiles.tile(name));
  if (!found) throw notFound(ctx);
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

async function consistency({ tiles }: ProofServices, ctx: HttpContext): Promise<void> {
  const { from, to } = asked(query, ctx, 'from=0…, to=0… (from ≤ to ≤ size of the log)');
  const proof = await tiles.consistency(from, to ?? null);
  if (!proof)
    throw new MalformedError([{ code: 'ledger.not_so_long', field: 'to', params: { from, to: to ?? '–' } }]);
  answerPublic(ctx, { data: proof });
}

/** One JSON object a line, so that a mirror reads on while it checks. Which texts are open grows: never kept for long. */
async function leaves({ leaves: open }: ProofServices, ctx: HttpContext): Promise<void> {
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

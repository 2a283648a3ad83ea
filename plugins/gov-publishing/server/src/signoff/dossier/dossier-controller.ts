import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import type { ActParts } from '../acts/acts';
import { askedEntry, askedType, type AskedParts } from '../asked-entry';
import { malformed, textsIn } from '../desk/query-texts';
import type { Preview } from '../preview/preview';
import type { ReadPermission } from '../read-permission';
import { readerIn } from '../session';
import type { DossierAnswer, DossierLine, PreviewAnswer } from './contract';
import type { DossierLines } from './dossier-lines';
import { dossierView } from './dossier-view';

export interface DossierParts extends AskedParts {
  readonly actParts: ActParts;
  readonly lines: DossierLines;
  readonly preview: Preview;
  readonly reading: ReadPermission;
}

/** The most lines that a list asks for at once. */
const MAX_LINES = 100;

/** What the panel reads of entries: whole dossiers, what is about to be signed, and a line for each row of a list. */
export function dossierController(parts: () => DossierParts): Handlers {
  return controllerOf(parts, { read, preview, lines });
}

async function read(parts: DossierParts, ctx: HttpContext): Promise<void> {
  const key = await askedEntry(parts, ctx);
  await parts.reading.ofEntry(ctx, key);
  const data: DossierAnswer = await dossierView(parts.actParts, key, readerIn(parts));
  ctx.body = { data };
}

/** What the sign dialog shows of what is signed; read by everyone who may read the dossier. */
async function preview(parts: DossierParts, ctx: HttpContext): Promise<void> {
  const key = await askedEntry(parts, ctx);
  await parts.reading.ofEntry(ctx, key);
  const data: PreviewAnswer = await parts.preview.of(ctx, key, textsIn(ctx)('digest') ?? undefined);
  ctx.body = { data };
}

/** What the list views of the panel show of each entry. Asked for by the page, at most a page of it. */
async function lines(parts: DossierParts, ctx: HttpContext): Promise<void> {
  const { uid } = askedType(parts, ctx.params.uid);
  parts.reading.ofType(ctx, uid);
  const ids = (textsIn(ctx)('documentIds') ?? '').split(',').filter(Boolean);
  if (ids.length > MAX_LINES) throw malformed('documentIds', `≤ ${MAX_LINES}`);
  const data: readonly DossierLine[] = await parts.lines.of(uid, ids, readerIn(parts));
  ctx.body = { data };
}

import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import { askedEntry, askedType, type AskedServices } from '../asked-entry';
import { malformed, textsIn } from '../desk/query-texts';
import type { Preview } from '../preview/preview';
import type { AdminReadPolicy } from '../admin-read-policy';
import { readerIn } from '../session';
import type { DossierAnswer, DossierLine, PreviewAnswer } from './contract';
import type { DossierRowReader } from './dossier-row-reader';
import { dossierView, type ViewServices } from './dossier-view';

export interface DossierServices extends AskedServices, ViewServices {
  readonly lines: DossierRowReader;
  readonly preview: Preview;
  readonly readPolicy: AdminReadPolicy;
}

/** The most lines that a list asks for at once. */
const MAX_LINES = 100;

/** What the panel reads of entries: whole dossiers, what is about to be signed, and a line for each row of a list. */
export function dossierController(services: () => DossierServices): Handlers {
  return controllerOf(services, { read, preview, lines });
}

async function read(services: DossierServices, ctx: HttpContext): Promise<void> {
  const key = await askedEntry(services, ctx);
  await services.readPolicy.ofEntry(ctx, key);
  const data: DossierAnswer = await dossierView(services, ctx, key, readerIn(services));
  ctx.body = { data };
}

/** What the sign dialog shows of what is signed; read by everyone who may read the dossier. */
async function preview(services: DossierServices, ctx: HttpContext): Promise<void> {
  const key = await askedEntry(services, ctx);
  await services.readPolicy.ofEntry(ctx, key);
  const data: PreviewAnswer = await services.preview.of(ctx, key, textsIn(ctx)('digest') ?? undefined);
  ctx.body = { data };
}

/** What the list views of the panel show of each entry. Asked for by the page, at most a page of it. */
async function lines(services: DossierServices, ctx: HttpContext): Promise<void> {
  const { uid } = askedType(services, ctx.params.uid);
  services.readPolicy.ofType(ctx, uid);
  const ids = (textsIn(ctx)('documentIds') ?? '').split(',').filter(Boolean);
  if (ids.length > MAX_LINES) throw malformed('documentIds', `≤ ${MAX_LINES}`);
  const data: readonly DossierLine[] = await services.lines.of(uid, ids, readerIn(services));
  ctx.body = { data };
}

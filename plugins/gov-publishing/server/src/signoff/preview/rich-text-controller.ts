import { RICH_TEXT_LENGTH } from '../../content-types/input/mark-up-reasons';
import { renderRichText } from '../../content-types/rich-text/rendered';
import { controllerOf, type Handlers } from '../../http-answer';
import type { GovernedTypes } from '../../entries/governed-types';
import { DutyError } from '../../errors';
import type { HttpContext } from '../../strapi-boundary';
import type { AdminReadPolicy } from '../admin-read-policy';
import { malformed } from '../desk/query-texts';
import type { RichTextAnswer } from '../dossier/contract';

export interface RichTextServices {
  readonly types: GovernedTypes;
  readonly readPolicy: AdminReadPolicy;
}

const ACTIONS = ['create', 'update'] as const;

/** Gives the panel's editor the HTML of an older text, made by the one renderer: it opens what readers see. */
export function richTextController(services: () => RichTextServices): Handlers {
  return controllerOf(services, { html });
}

/** @throws DutyError for who may write no text: rendering takes time, and nobody else has an editor */
function html({ types, readPolicy }: RichTextServices, ctx: HttpContext): Promise<void> {
  const mayWrite = types
    .all()
    .some(({ uid }) => ACTIONS.some((action) => readPolicy.mayWriteType(ctx, uid, action)));
  if (!mayWrite) throw new DutyError([{ code: 'request.forbidden' }]);
  const { text } = (ctx.request.body ?? {}) as { readonly text?: unknown };
  if (typeof text !== 'string' || text.length > RICH_TEXT_LENGTH)
    throw malformed('text', `≤ ${RICH_TEXT_LENGTH}`);
  const data: RichTextAnswer = { html: renderRichText(text).html };
  ctx.body = { data };
  return Promise.resolve();
}

import { renderRichText } from '../../content-types/rich-text/rendered';
import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import { malformed } from '../desk/query-texts';
import type { RichTextAnswer } from '../dossier/contract';

/** A text longer than any page of an office; rendering takes the longer the more there is. */
const MAX_LENGTH = 1_000_000;

/** Gives the panel's editor the HTML of an older text, made by the one renderer: it opens what readers see. */
export function richTextController(): Handlers {
  return controllerOf(() => null, { html });
}

function html(_services: null, ctx: HttpContext): Promise<void> {
  const { text } = (ctx.request.body ?? {}) as { readonly text?: unknown };
  if (typeof text !== 'string' || text.length > MAX_LENGTH) throw malformed('text', `≤ ${MAX_LENGTH}`);
  const data: RichTextAnswer = { html: renderRichText(text).html };
  ctx.body = { data };
  return Promise.resolve();
}

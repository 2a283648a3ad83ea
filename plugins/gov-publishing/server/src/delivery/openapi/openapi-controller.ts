import { controllerOf } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import type { FormsSource } from '../forms/forms-source';
import { answerPublic } from '../public-answer';
import { parametersOf } from '../query/query-parameters';
import { parsePublicQuery } from '../query/public-query';
import { openApiDocument } from './openapi-document';

/** Path of the API's own description under the public prefix, and its handler. */
export const OPENAPI_ROUTES: readonly (readonly [path: string, handler: string])[] = [
  ['/openapi.json', 'document'],
];

/** Describes the public API to programs and to those who write them. */
export function openApiController(
  source: () => FormsSource,
): Record<string, (ctx: HttpContext) => Promise<void>> {
  return controllerOf(source, { document });
}

async function document(source: FormsSource, ctx: HttpContext): Promise<void> {
  parsePublicQuery(parametersOf(ctx), {}, []);
  answerPublic(ctx, openApiDocument(source));
}

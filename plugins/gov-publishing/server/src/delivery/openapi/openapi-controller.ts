import { languagesOf } from '../../entries/locales';
import { controllerOf } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import type { FormatsSource } from '../formats/formats-source';
import { answerPublic } from '../public-answer';
import { parametersOf } from '../query/query-parameters';
import { parsePublicQuery } from '../query/public-query';
import { openApiDocument } from './openapi-document';

/** What the description is made from. */
interface Described {
  readonly formsSource: FormatsSource;
  /** The files that pages are shown with, by their names. */
  readonly assets: ReadonlyMap<string, unknown>;
}

/** Describes the public API to programs and to those who write them. */
export function openApiController(
  source: () => Described,
): Record<string, (ctx: HttpContext) => Promise<void>> {
  return controllerOf(source, { document });
}

async function document({ formsSource, assets }: Described, ctx: HttpContext): Promise<void> {
  parsePublicQuery(parametersOf(ctx), {}, []);
  const languages = await languagesOf(formsSource.strapi);
  answerPublic(ctx, openApiDocument(formsSource, { languages, assets: [...assets.keys()] }));
}

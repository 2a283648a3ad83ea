import { MalformedError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import { say } from '../../messages';
import { panelLanguageOf } from '../../people/panel-language';
import { readerIn, signerIn } from '../../signoff/session';
import { asRow, knownModel, type HttpContext } from '../../strapi-boundary';
import { LIMITS, type ContentImportAnswer, type ContentReportAnswer } from '../contract';
import { UnreadableTableError } from '../table/table';
import type { ImportTurns } from '../import-turns';
import { beforeFiles, inTurn, sharedBytes, uploadedFile } from '../uploaded-file';
import type { ContentImport, ContentRights, GivenContent } from './content-import';
import type { Destination } from './draft-writer';
import { contentTemplate } from './columns/content-template';
import { creatable, destination, typeIn, writable, type DestinationServices } from './destination';

export interface ContentImportServices extends DestinationServices {
  readonly contentImport: ContentImport;
  readonly turns: ImportTurns;
}

/** Entries from a table or an export of WordPress, as drafts: what would come in, and bringing it in. */
export function contentImportController(services: () => ContentImportServices): Handlers {
  return controllerOf(services, { offered, template, check, write });
}

async function offered(services: ContentImportServices, ctx: HttpContext): Promise<void> {
  const agencies = await writable(services, readerIn(services));
  const answer: ContentImportAnswer = {
    data: {
      types: creatable(services, ctx).map(({ uid }) => ({
        uid,
        name: knownModel(services.strapi, uid).info.displayName,
      })),
      agencies: agencies.map((row) => ({
        code: String(row['code']),
        th: String(row['nameTh']),
        en: String(row['nameEn']),
      })),
    },
  };
  ctx.body = answer;
}

/** A CSV file with the headings of a type and an empty row for its words. */
async function template(services: ContentImportServices, ctx: HttpContext): Promise<void> {
  readerIn(services);
  const type = typeIn(services, ctx, asRow(ctx.query)['uid']);
  const language = panelLanguageOf(asRow(asRow(ctx.state)['user']));
  const name = `${say(language, 'import.template.content')}.xlsx`;
  ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  ctx.set('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  ctx.body = await contentTemplate(services.strapi, type, language);
}

/** A dry run. */
async function check(services: ContentImportServices, ctx: HttpContext): Promise<void> {
  const to = await beforeFiles(ctx, () => destination(services, ctx, readerIn(services)));
  await inTurn(ctx, services.turns, readerIn(services), async (gone) => {
    const given = await givenContent(ctx);
    const { mayRead } = rightsOf(services, ctx, to);
    const answer: ContentReportAnswer = {
      data: await services.contentImport.check(given, to, mayRead, gone),
    };
    ctx.body = answer;
  });
}

/** Makes drafts, as many as one request has time for; by a person in a session. */
async function write(services: ContentImportServices, ctx: HttpContext): Promise<void> {
  const to = await beforeFiles(ctx, () => destination(services, ctx, signerIn(services)));
  await inTurn(ctx, services.turns, signerIn(services), async (gone) => {
    const given = await givenContent(ctx);
    const data = await services.contentImport.write(given, to, rightsOf(services, ctx, to), gone);
    ctx.body = { data } satisfies ContentReportAnswer;
  });
}

function rightsOf(
  { readPolicy }: ContentImportServices,
  ctx: HttpContext,
  { type }: Destination,
): ContentRights {
  return {
    mayRead: (uid, fields) => readPolicy.rowsOf(ctx, uid, fields),
    mayFill: (fields) => readPolicy.ofFields(ctx, type.uid, 'create', fields),
    mayChange: (key, field) => readPolicy.mayChangeField(ctx, key, field),
  };
}

async function givenContent(ctx: HttpContext): Promise<GivenContent> {
  try {
    const source = await uploadedFile(ctx, 'file', LIMITS.exportBytes);
    const zip = await uploadedFile(ctx, 'zip', LIMITS.zipBytes, sharedBytes);
    if (source) return { source, zip };
  } catch (error) {
    if (!(error instanceof UnreadableTableError)) throw error;
    throw new MalformedError([{ code: error.code, field: 'file', params: error.params }]);
  }
  throw new MalformedError([{ code: 'import.file.missing', field: 'file' }]);
}

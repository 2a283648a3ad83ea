import { APPOINTMENT_UID } from '../../content-types/uids';
import { MalformedError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import { say, type Locale } from '../../messages';
import { panelLanguageOf } from '../../people/panel-language';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import type { AdminReadPolicy } from '../../signoff/admin-read-policy';
import { readerIn, signerIn } from '../../signoff/session';
import { asRow, type HttpContext, type Strapi } from '../../strapi-boundary';
import { LIMITS, PEOPLE_KINDS, type PeopleImportAnswer, type PeopleReportAnswer } from '../contract';
import { readFacts } from './facts';
import type { PeopleImport } from './people-import';
import { kindsFor, powersOf, type Powers } from './powers';
import { csvTemplate, workbookTemplate } from './template';
import type { GivenFile } from '../table/read-table';
import { UnreadableTableError } from '../table/table';
import { uploadedFile } from '../uploaded-file';

export interface PeopleImportServices {
  readonly strapi: Strapi;
  readonly readPolicy: AdminReadPolicy;
  readonly scopes: AgencyScopes;
  readonly peopleImport: PeopleImport;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Agencies, officers and appointments from a file: what would be done, doing it, and the file to fill in. */
export function peopleImportController(services: () => PeopleImportServices): Handlers {
  return controllerOf(services, { offered, template, check, write });
}

async function offered(services: PeopleImportServices, ctx: HttpContext): Promise<void> {
  const kinds = kindsFor(await powers(services, ctx));
  const answer: PeopleImportAnswer = { data: { kinds, mailed: services.peopleImport.mailed } };
  ctx.body = answer;
}

/** A workbook with everything, or a CSV file of one kind of rows, in the language that is asked for. */
async function template({ strapi }: PeopleImportServices, ctx: HttpContext): Promise<void> {
  readerIn({ strapi });
  const { kind: asked, language } = ctx.query as { kind?: unknown; language?: unknown };
  const locale: Locale =
    language === 'th' || language === 'en' ? language : panelLanguageOf(asRow(asRow(ctx.state)['user']));
  const kind = PEOPLE_KINDS.find((each) => each === asked);
  const name = say(locale, 'import.template.people');
  const file = kind ? `${name} ${say(locale, `import.sheet.${kind}`)}.csv` : `${name}.xlsx`;
  ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file)}`);
  ctx.set('Content-Type', kind ? 'text/csv; charset=utf-8' : XLSX);
  ctx.body = kind
    ? csvTemplate(kind, locale)
    : await workbookTemplate(locale, (await readFacts(strapi)).roleNames);
}

/** A dry run: every wrong cell, and how much would be added. */
async function check(services: PeopleImportServices, ctx: HttpContext): Promise<void> {
  readerIn(services);
  const file = await givenFile(ctx);
  const answer: PeopleReportAnswer = {
    data: await services.peopleImport.check(file, await powers(services, ctx)),
  };
  ctx.body = answer;
}

/** Writes all of it; by a person in a session, as the single acts are. */
async function write(services: PeopleImportServices, ctx: HttpContext): Promise<void> {
  signerIn(services);
  const file = await givenFile(ctx);
  const { peopleImport, readPolicy } = services;
  const report = await peopleImport.write(file, await powers(services, ctx), (action, fields, row) =>
    readPolicy.ofFields(ctx, APPOINTMENT_UID, action, fields, row),
  );
  const answer: PeopleReportAnswer = { data: report };
  ctx.body = answer;
}

async function powers(
  { strapi, readPolicy, scopes }: PeopleImportServices,
  ctx: HttpContext,
): Promise<Powers> {
  return powersOf(ctx, readPolicy, await scopes.of(readerIn({ strapi })));
}

async function givenFile(ctx: HttpContext): Promise<GivenFile> {
  try {
    const file = await uploadedFile(ctx, 'file', LIMITS.tableBytes);
    if (file) return file;
  } catch (error) {
    if (!(error instanceof UnreadableTableError)) throw error;
    throw new MalformedError([{ code: error.code, field: 'file', params: error.params }]);
  }
  throw new MalformedError([{ code: 'import.file.missing', field: 'file' }]);
}

import { APPOINTMENT_UID } from '../../content-types/uids';
import { DutyError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import { say, type Locale } from '../../messages';
import { panelLanguageOf } from '../../people/panel-language';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import type { AdminReadPolicy } from '../../signoff/admin-read-policy';
import { readerIn, signerIn } from '../../signoff/session';
import { asRow, type HttpContext, type Strapi } from '../../strapi-boundary';
import { PEOPLE_KINDS, type PeopleImportAnswer } from '../contract';
import { readFacts } from './facts';
import type { PeopleImport } from './people-import';
import { kindsFor, powersOf, type Powers } from './powers';
import { csvTemplate, workbookTemplate } from './template';
import type { ImportTurns } from '../import-turns';
import { beforeFiles } from '../uploaded-file';
import { reported } from './reported';

export interface PeopleImportServices {
  readonly strapi: Strapi;
  readonly readPolicy: AdminReadPolicy;
  readonly scopes: AgencyScopes;
  readonly peopleImport: PeopleImport;
  readonly turns: ImportTurns;
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
async function template(services: PeopleImportServices, ctx: HttpContext): Promise<void> {
  const can = await someone(services, ctx);
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
    : // What roles there are is for who gives them.
      await workbookTemplate(locale, can.officers ? (await readFacts(services.strapi)).roleNames : []);
}

/** A dry run: every wrong cell, and how much would be added. */
async function check(services: PeopleImportServices, ctx: HttpContext): Promise<void> {
  const can = await beforeFiles(ctx, () => someone(services, ctx));
  await reported(services, ctx, (file) => services.peopleImport.check(file, can));
}

/** Writes all of it; by a person in a session, as the single acts are. */
async function write(services: PeopleImportServices, ctx: HttpContext): Promise<void> {
  const can = await beforeFiles(ctx, () => {
    signerIn(services);
    return someone(services, ctx);
  });
  const { peopleImport, readPolicy } = services;
  await reported(services, ctx, (file) =>
    peopleImport.write(file, can, (action, fields, row) =>
      readPolicy.ofFields(ctx, APPOINTMENT_UID, action, fields, row),
    ),
  );
}

/** @throws DutyError for who may bring in nothing at all */
async function someone(services: PeopleImportServices, ctx: HttpContext): Promise<Powers> {
  const can = await powers(services, ctx);
  if (kindsFor(can).length === 0) throw new DutyError([{ code: 'request.forbidden' }]);
  return can;
}

async function powers(services: PeopleImportServices, ctx: HttpContext): Promise<Powers> {
  return powersOf(ctx, services.readPolicy, await services.scopes.of(readerIn(services)));
}

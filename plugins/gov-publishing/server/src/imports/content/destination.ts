import { AGENCY_UID } from '../../content-types/uids';
import type { PersonId } from '../../domain/brands';
import type { GovernedType, GovernedTypes } from '../../entries/governed-types';
import { defaultLocale, otherLocales } from '../../entries/locales';
import { DutyError, MalformedError } from '../../errors';
import { panelLanguageOf } from '../../people/panel-language';
import { includes } from '../../people/scope/agency-scope';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import type { AdminReadPolicy } from '../../signoff/admin-read-policy';
import { asRow, queryOf, type HttpContext, type Row, type Strapi } from '../../strapi-boundary';
import type { Destination } from './draft-writer';

export interface DestinationServices {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly readPolicy: AdminReadPolicy;
  readonly scopes: AgencyScopes;
}

/** Strapi's own permission to put files into the library. */
const UPLOADS = 'plugin::upload.assets.create';
/** Strapi's own permission to see what is in it. */
const CHOOSES = 'plugin::upload.read';

/**
 * @throws DutyError for who may write nothing anywhere
 * @throws MalformedError where the person may not write such a thing there
 */
export async function destination(
  services: DestinationServices,
  ctx: HttpContext,
  personId: PersonId,
): Promise<Destination> {
  const body = asRow(ctx.request.body);
  const agencies = await writable(services, personId);
  if (creatable(services, ctx).length === 0 || agencies.length === 0)
    throw new DutyError([{ code: 'request.forbidden' }]);
  const type = typeIn(services, ctx, body['uid']);
  const agency = agencies.find(({ code }) => code === body['agency']);
  if (!agency) throw new MalformedError([{ code: 'import.content.agency', field: 'agency' }]);
  const locale = await defaultLocale(services.strapi, type);
  const can = (action: string): boolean =>
    (ctx.state.userAbility as { can(action: string): boolean }).can(action);
  return {
    type,
    agency: {
      code: String(agency['code']),
      documentId: String(agency['documentId']),
      names: ['nameTh', 'nameEn', 'code'].map((field) => String(agency[field])),
    },
    locale,
    otherLocales: (await otherLocales(services.strapi, type, locale)).filter((other) =>
      services.readPolicy.mayWriteIn(ctx, type.uid, { locale: other, [type.agencyAttribute]: agency }),
    ),
    personId,
    language: panelLanguageOf(asRow(asRow(ctx.state)['user'])),
    mayUpload: can(UPLOADS),
    mayChoose: can(CHOOSES),
  };
}

/** @throws MalformedError for a type that the person may not create */
export function typeIn(services: DestinationServices, ctx: HttpContext, uid: unknown): GovernedType {
  const type = creatable(services, ctx).find((each) => each.uid === uid);
  if (!type) throw new MalformedError([{ code: 'import.content.type', field: 'uid' }]);
  return type;
}

/** @returns the types that a role of the person lets them create */
export function creatable({ types, readPolicy }: DestinationServices, ctx: HttpContext): GovernedType[] {
  return types.all().filter(({ uid }) => readPolicy.mayWriteType(ctx, uid, 'create'));
}

/** @returns the agencies for which the person saves drafts */
export async function writable({ strapi, scopes }: DestinationServices, personId: PersonId): Promise<Row[]> {
  const { writes } = await scopes.of(personId);
  const rows = await queryOf(strapi, AGENCY_UID).findMany({ orderBy: [{ order: 'asc' }, { code: 'asc' }] });
  return rows.filter(({ id }) => includes(writes, Number(id)));
}

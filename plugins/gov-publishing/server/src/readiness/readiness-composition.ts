import type { GovConfig } from '../config';
import type { PolicyProfile } from '../domain/signoff/profiles/profile';
import type { PageSource } from '../delivery/html-pages/page-source';
import type { InformationIndex } from '../delivery/oia/information-index';
import type { GovernedTypes } from '../entries/governed-types';
import type { UnsignedRows } from '../gate/unsigned/unsigned-rows';
import { keyCustodyOf } from '../ledger/key';
import type { MailsServices } from '../notices/mail/mails-controller';
import type { Rosters } from '../people/roster/roster';
import type { AgencyScopes } from '../people/scope/agency-scopes';
import type { Strapi } from '../strapi-boundary';
import { Readiness } from './readiness';
import type { ReadinessServices } from './readiness-controller';

interface Sources {
  readonly strapi: Strapi;
  readonly config: GovConfig;
  readonly profile: PolicyProfile;
  readonly types: GovernedTypes;
  readonly unsigned: UnsignedRows;
  readonly scope: { readonly scopes: AgencyScopes };
  readonly signoffServices: { readonly rosters: Rosters };
  readonly pageSource: Pick<PageSource, 'identity'> & {
    readonly information: Pick<InformationIndex, 'covered'>;
  };
  readonly notices: { readonly mails: MailsServices };
  readonly now: () => Date;
}

/** @returns what the server itself tells at its start, and what the panel's page works with */
export function composeReadiness(sources: Sources): {
  readonly readiness: Readiness;
  readonly readinessServices: ReadinessServices;
} {
  const { strapi, config, profile, types, unsigned, now } = sources;
  const { settings, reports } = sources.notices.mails;
  const readiness = new Readiness(strapi, types, unsigned, profile);
  return {
    readiness,
    readinessServices: {
      strapi,
      config,
      profile,
      readiness,
      now,
      scopes: sources.scope.scopes,
      rosters: sources.signoffServices.rosters,
      mail: { whyOff: () => settings.whyOff(), troubled: () => reports.total() },
      saidUnderAct: () => sources.pageSource.information.covered(),
      signedIdentity: (locale) => sources.pageSource.identity(locale),
      keyCustody: () => keyCustodyOf(config, strapi.dirs.app.root, process.env),
    },
  };
}

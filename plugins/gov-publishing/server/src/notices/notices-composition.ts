import type { GovConfig } from '../config';
import type { Addresses } from '../delivery/page-address';
import type { PolicyProfile } from '../domain/signoff/profiles/profile';
import type { GovernedTypes } from '../entries/governed-types';
import type { LedgerReader } from '../ledger/ledger-reader';
import type { Confirmations } from '../people/confirming/confirmations';
import type { DutyHolders } from '../people/roster/duty-holders';
import type { Officers } from '../people/roster/officers';
import type { AgencyScopes } from '../people/scope/agency-scopes';
import type { ActRecords } from '../signoff/acts/act-records';
import type { Desk } from '../signoff/desk/desk';
import type { Strapi } from '../strapi-boundary';
import { ClockEvents } from './events/clock-events';
import { ConfirmationEvents } from './events/confirmation-events';
import { LedgerEvents } from './events/ledger-events';
import { RareEvents } from './events/rare-events';
import { Digests } from './mail/digests';
import { LetterWriter } from './mail/letter-writer';
import { MailReports } from './mail/mail-reports';
import { MailSettings } from './mail/mail-settings';
import { Outbox } from './mail/outbox';
import { Sender } from './mail/sender';
import { PersonsChoices } from './notice-choices';
import { NoticeRounds } from './notice-rounds';
import { NoticeWriter } from './notice-writer';
import type { MailsServices } from './mail/mails-controller';
import type { NoticesServices } from './notices-controller';
import { Readership } from './readership';
import { ToldNotices } from './told-notices';

/** What the notices are made from. */
export interface NoticeSources {
  readonly strapi: Strapi;
  readonly config: GovConfig;
  readonly types: GovernedTypes;
  readonly profile: PolicyProfile;
  readonly ledger: LedgerReader;
  readonly records: ActRecords;
  readonly holders: DutyHolders;
  readonly officers: Officers;
  readonly confirmations: Confirmations;
  readonly scopes: AgencyScopes;
  readonly addresses: Addresses;
  readonly desk: Desk;
  readonly now: () => Date;
}

/** @returns what tells people, what tells of rare events, and what the panel asks */
export function composeNotices(sources: NoticeSources): {
  readonly rounds: NoticeRounds;
  readonly rare: RareEvents;
  readonly services: NoticesServices;
  readonly mails: MailsServices;
} {
  const { strapi, config, types, profile, ledger, records, officers, holders, scopes, desk, addresses, now } =
    sources;
  const settings = new MailSettings(strapi);
  const choices = new PersonsChoices(strapi, now);
  const outbox = new Outbox(strapi, settings, now);
  const readership = new Readership(scopes);
  const writer = new NoticeWriter(strapi, readership, choices, settings, now);
  const letters = new LetterWriter(
    strapi,
    types,
    scopes,
    readership,
    desk,
    addresses,
    settings,
    config.site,
    now,
  );
  const stages = {
    ledger: new LedgerEvents(strapi, ledger, records, holders, writer, now),
    clock: new ClockEvents(strapi, types, profile, officers, holders, now),
    confirmations: new ConfirmationEvents(strapi, ledger, sources.confirmations, holders),
    writer,
    settings,
    outbox,
    digests: new Digests(strapi, desk, outbox, now),
    sender: new Sender(strapi, outbox, letters, now),
  };
  return {
    rounds: new NoticeRounds(strapi, stages, now),
    rare: new RareEvents(strapi, holders, writer, now),
    services: { strapi, told: new ToldNotices(strapi, types, addresses, readership, now), choices, settings },
    mails: { strapi, scopes, settings, outbox, reports: new MailReports(strapi, officers) },
  };
}

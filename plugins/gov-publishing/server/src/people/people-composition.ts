import type { GovConfig } from '../config';
import type { PolicyProfile } from '../domain/signoff/profiles/profile';
import type { LatestActs } from '../ledger/latest-acts';
import type { LedgerReader } from '../ledger/ledger-reader';
import type { LedgerWriter } from '../ledger/ledger-writer';
import type { Row, Strapi } from '../strapi-boundary';
import { AccountNames } from './account-names';
import { AppointmentRecords } from './appointments/appointment-records';
import { Confirmations } from './confirming/confirmations';
import { DutyHolders } from './roster/duty-holders';
import { Officers } from './roster/officers';
import { Credentials } from './passwords/credentials';
import { KnownDevices } from './passwords/known-devices';
import { PasswordAttempts } from './passwords/password-attempts';
import { PasswordChecks } from './passwords/password-checks';
import { PasswordRecords } from './passwords/password-records';
import { ProvenNow } from './passwords/proven-now';
import { PasswordProof } from './proofs/password';
import { Proofs } from './proofs/proofs';

interface Given {
  readonly strapi: Strapi;
  readonly config: Pick<GovConfig, 'password'>;
  readonly profile: PolicyProfile;
  readonly ledger: LedgerReader;
  readonly writer: LedgerWriter;
  readonly latest: LatestActs;
  readonly fileDigests: { sha256(file: Row): Promise<string> };
  readonly now: () => Date;
}

/** What says who may sign: appointments on record and confirmed, accounts, and their passwords. */
interface PeopleServices {
  readonly accountNames: AccountNames;
  readonly appointmentRecords: AppointmentRecords;
  readonly officers: Officers;
  readonly holders: DutyHolders;
  readonly confirmations: Confirmations;
  readonly passwordChecks: PasswordChecks;
  readonly passwordRecords: PasswordRecords;
  readonly proofs: Proofs;
}

/** Makes the services. */
export function composePeople({
  strapi,
  config,
  profile,
  ledger,
  writer,
  latest,
  fileDigests,
  now,
}: Given): PeopleServices {
  const appointmentRecords = new AppointmentRecords(strapi, ledger, writer, latest, (file) =>
    fileDigests.sha256(file),
  );
  const credentials = new Credentials(strapi, ledger);
  const officers = new Officers(strapi, appointmentRecords, credentials);
  const proven = new ProvenNow(strapi);
  const passwordChecks = new PasswordChecks(
    strapi,
    new PasswordAttempts(strapi, config.password, now),
    proven,
    new KnownDevices(strapi, now),
  );
  return {
    accountNames: new AccountNames(strapi),
    appointmentRecords,
    officers,
    holders: new DutyHolders(strapi, appointmentRecords, profile, now),
    confirmations: new Confirmations(strapi, appointmentRecords, officers, writer, profile, now),
    passwordChecks,
    passwordRecords: new PasswordRecords(strapi, appointmentRecords, credentials, proven),
    proofs: new Proofs([new PasswordProof(officers, passwordChecks)]),
  };
}

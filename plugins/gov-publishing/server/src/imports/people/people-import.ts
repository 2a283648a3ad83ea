import { AGENCY_UID } from '../../content-types/uids';
import type { PersonId } from '../../domain/brands';
import type { AppointmentEntry, RoleCheck } from '../../people/appointments/appointment-entry';
import { documentsOf, inTransaction, queryOf, type Strapi, type Transaction } from '../../strapi-boundary';
import type { PeopleReport } from '../contract';
import { Findings } from '../findings';
import type { SourceReader } from '../thread/source-reader';
import type { GivenFile } from '../table/read-table';
import type { Table } from '../table/table';
import { readFacts } from './facts';
import type { NewAgency } from './judge-agencies';
import type { NewOfficer } from './judge-officers';
import { planOf, refuseForeignKinds, type PeoplePlan } from './plan';
import type { Powers } from './powers';

/** Strapi's own service for accounts: makes one with a token, by which its owner sets the password. */
interface AccountService {
  create(account: object): Promise<{ readonly id: number }>;
}

/** What an import is made with. */
export interface PeopleImportSources {
  readonly strapi: Strapi;
  readonly reader: Pick<SourceReader, 'read'>;
  readonly appointmentEntry: AppointmentEntry;
  /** Takes the lock of the ledger's writers: two files at once stand in one line. */
  readonly lock: (trx: Transaction) => Promise<void>;
  /** Tells a person that an account waits for them; in the transaction that makes it. */
  readonly invite: (persons: readonly PersonId[]) => Promise<void>;
  readonly mailed: () => boolean;
}

/** Brings agencies, officers and appointments in from a file: all of it, or nothing. */
export class PeopleImport {
  constructor(private readonly sources: PeopleImportSources) {}

  get mailed(): boolean {
    return this.sources.mailed();
  }

  /**
   * @returns what the file would do, and every cell that is wrong; nothing is written
   * @throws DutyError for rows of a kind that the person may not enter
   */
  async check(file: GivenFile, powers: Powers): Promise<PeopleReport> {
    const findings = new Findings();
    const tables = await this.tablesIn(file, powers, findings);
    const plan = await this.plan(tables, powers, findings);
    return this.report(plan, findings, false);
  }

  /**
   * Writes what the file says, in one transaction, where nothing of it is wrong.
   *
   * @param check says whether the caller's roles open the fields of an appointment
   * @throws what the single acts throw, where one of them refuses; then nothing is written
   */
  async write(file: GivenFile, powers: Powers, check: RoleCheck): Promise<PeopleReport> {
    const findings = new Findings();
    const tables = await this.tablesIn(file, powers, findings);
    return inTransaction(this.sources.strapi, async ({ trx }) => {
      await this.sources.lock(trx);
      const plan = await this.plan(tables, powers, findings);
      if (findings.hasFaults) return this.report(plan, findings, false);
      await this.enter(plan, check);
      return this.report(plan, findings, true);
    });
  }

  private async plan(
    tables: readonly Table[] | null,
    powers: Powers,
    findings: Findings,
  ): Promise<PeoplePlan> {
    const readable = tables ?? [];
    const found = tables === null ? new Findings() : findings;
    return planOf(readable, await readFacts(this.sources.strapi), powers, found);
  }

  private async enter({ agencies, officers, appointments }: PeoplePlan, check: RoleCheck): Promise<void> {
    const { strapi, appointmentEntry } = this.sources;
    for (const agency of agencies) await this.addAgency(agency);
    await this.addOfficers(officers);
    const accounts = await queryOf(strapi, 'admin::user').findMany({ select: ['id', 'email'] });
    const ids = new Map(accounts.map(({ id, email }) => [String(email).toLowerCase(), String(id)]));
    for (const { email, terms } of appointments)
      await appointmentEntry.enter({ ...terms, person: ids.get(email) ?? '' }, check, 'invited');
  }

  private async addAgency({ parent, ...agency }: NewAgency): Promise<void> {
    const { strapi } = this.sources;
    const above =
      parent === null
        ? null
        : await queryOf(strapi, AGENCY_UID).findOne({ where: { code: parent }, select: ['documentId'] });
    await documentsOf(strapi, AGENCY_UID).create({
      data: { ...agency, ...(above && { parent: { documentId: above['documentId'] } }) },
    });
  }

  private async addOfficers(officers: readonly NewOfficer[]): Promise<void> {
    const accounts = this.sources.strapi.service('admin::user' as never) as unknown as AccountService;
    const made: PersonId[] = [];
    for (const { email, firstname, lastname, roles } of officers) {
      // As Strapi's own page does it: closed, with a token, until its owner takes it up.
      const { id } = await accounts.create({
        email,
        firstname,
        lastname,
        roles: [...roles],
        isActive: false,
        preferedLanguage: 'th',
      });
      made.push(String(id) as PersonId);
    }
    await this.sources.invite(made);
  }

  private report({ counts }: PeoplePlan, findings: Findings, written: boolean): PeopleReport {
    return { written, ...findings.listed(), counts, mailed: this.mailed };
  }

  /** @returns the tables, or null for a file that is none, which is found */
  private async tablesIn(
    file: GivenFile,
    powers: Powers,
    findings: Findings,
  ): Promise<readonly Table[] | null> {
    const read = await this.sources.reader.read(file, false, undefined, powers.personId);
    if (read.kind === 'tables') {
      refuseForeignKinds(read.tables, powers);
      return read.tables;
    }
    if (read.kind === 'unreadable') findings.fault({}, read.code, read.params);
    return null;
  }
}

import { TERM_RELATIONS } from '../appointments/appointment-terms';
import { APPOINTMENT_UID } from '../../content-types/uids';
import type { AgencyCode, PersonId } from '../../domain/brands';
import { TERMS } from '../../domain/ledger/confirmed-terms';
import { type AppointmentLeaf, type ConfirmedBy, newSalt } from '@gov-publishing/provenance';
import {
  decideConfirmation,
  type Awaiting,
  type ConfirmDecision,
  type Founding,
  type PathOf,
} from '../../domain/signoff/appointments/confirming';
import { bangkokToday } from '../../domain/thai/dates/bangkok-day';
import { proofReasons } from '../../domain/signoff/request/accepted-proofs';
import type { Appointment, Reason } from '../../domain/signoff/model';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import { DUTY_REASONS } from '../../domain/signoff/reasons/reasons';
import { ActRefusedError, ContentChangedError, DutyError, NotFoundError } from '../../errors';
import type { LedgerWriter } from '../../ledger/ledger-writer';
import {
  asRow,
  currentConnection,
  inTransaction,
  queryOf,
  type Row,
  type Strapi,
} from '../../strapi-boundary';
import { allAgencies, pathFrom } from '../agencies/agency-tree';
import type { AppointmentRecords, OnRecord } from '../appointments/appointment-records';
import { appointmentOf, type Officers, type Person } from '../roster/officers';
import type { ProvenPerson } from '../proofs/proof-method';
import { credentialDigest } from '../passwords/credentials';
import { appointmentLeaf, type AppointmentTerms, type LeafSigner } from '../people-leaf';
import { accountDigest } from './account-binding';

/** What somebody confirms: the leaf whose terms were shown, and the words that were agreed to. */
export interface Confirmation {
  readonly documentId: string;
  /** Index of the leaf that gave or changed the terms. */
  readonly record: number;
  readonly statement: string;
  /** Name and address of the account as they were shown; left out by programs that show none. */
  readonly account?: Pick<Person, 'name' | 'email'> | undefined;
}

/** An appointment that waits, with what its confirmation binds to. */
interface Waiting {
  readonly found: OnRecord;
  readonly awaiting: Awaiting;
  readonly person: Person;
}

/** An appointment on record, and whether somebody may confirm it. */
export interface Open extends Waiting {
  readonly decision: ConfirmDecision;
}

/** Puts appointments into force: a second person, from above, confirms each of them with a password (WF-01). */
export class Confirmations {
  constructor(
    private readonly strapi: Strapi,
    private readonly records: AppointmentRecords,
    private readonly officers: Officers,
    private readonly writer: LedgerWriter,
    private readonly profile: PolicyProfile,
    private readonly now: () => Date,
  ) {}

  /**
   * Confirms an appointment, and with it that the person set the account's password.
   *
   * @param signer who confirms, with the proof that they are there
   * @throws NotFoundError; DutyError for who may not confirm it; ContentChangedError where it says something else than
   *   was shown; ActRefusedError where it cannot be confirmed; LedgerDamagedError. Each names every reason
   */
  async confirm(
    { documentId, record, statement, account }: Confirmation,
    signer: ProvenPerson,
  ): Promise<void> {
    await this.records.requireWhole();
    // Read before the transaction begins, so that nothing that the search hides is overlooked in it.
    await this.opened(documentId, signer.personId);
    await inTransaction(this.strapi, async ({ trx }) => {
      await this.writer.lock(trx);
      const { found, person, decision } = await this.opened(documentId, signer.personId);
      const { reasons, by, founding } = decision;
      const isOther = account && (account.name !== person.name || account.email !== person.email);
      refuse(
        [...reasons, ...proofReasons(this.profile, by?.duty ?? null, signer.proof)],
        [
          ...(found.terms?.index === record ? [] : [changed('appointment.changed', 'record')]),
          ...(isOther ? [changed('appointment.account_changed', 'account')] : []),
        ],
      );
      if (by === null) return;
      await this.record(found, person, signer, by, {
        statement,
        ...founding,
      });
    });
  }

  /**
   * Records a confirmation, in the running transaction or one of its own. Whether it may be given is not asked here.
   *
   * @param more statement, and which confirmation of the founding it is
   */
  async record(
    { terms }: OnRecord,
    person: Person,
    signer: LeafSigner,
    by: Appointment,
    more: AppointmentTerms,
  ): Promise<void> {
    if (terms === null || person.passwordHash === null) throw new Error('There is nothing to confirm.');
    const salt = newSalt();
    const leaf = appointmentLeaf(
      'confirm_appointment',
      terms.leaf.appointment,
      person.personId,
      signer,
      {
        ...termsOf(terms.leaf),
        confirms: terms.index,
        by: capacityOf(by),
        credential: credentialDigest(person.passwordHash, person.personId, salt),
        account: accountDigest(person, salt),
        ...more,
      },
      salt,
    );
    await this.records.append(leaf);
  }

  /**
   * @param found appointments on record
   * @returns those that wait for a confirmation, and of each whether a person may give it, by document id
   */
  async open(found: readonly OnRecord[], personId: PersonId): Promise<Map<string, Open>> {
    const waiting = await this.awaiting(found);
    const [agencies, officer] = [await allAgencies(this.strapi), await this.officers.officer(personId)];
    const pathOf: PathOf = (code: AgencyCode) => pathFrom(code, agencies);
    const isFounding = !(await this.records.founding(await currentConnection(this.strapi))).over;
    const open = new Map<string, Open>();
    for (const each of waiting) {
      const { appointment, personId: other } = each.awaiting;
      const founding = isFounding ? await this.founding(personId, other) : null;
      const now = this.now().toISOString();
      const decision = decideConfirmation(each.awaiting, officer, pathOf, founding, now);
      open.set(appointment.id, { ...each, decision });
    }
    return open;
  }

  /** @returns all appointments on record that have not ended */
  async notEnded(): Promise<OnRecord[]> {
    const today = bangkokToday(this.now());
    const rows = await this.rows({ revokedAt: null, $or: [{ to: null }, { to: { $gte: today } }] });
    return this.records.onRecord(rows);
  }

  private async opened(documentId: string, personId: PersonId): Promise<Open> {
    // A NUL is no part of an id, and PostgreSQL fails on it.
    const rows = documentId.includes('\0') ? [] : await this.rows({ documentId });
    const open = (await this.open(await this.records.onRecord(rows), personId)).get(documentId);
    if (!open) throw new NotFoundError([{ code: 'appointment.not_found', requirement: 'WF-01' }]);
    return open;
  }

  /** Without those whose person, agency or duty is missing: they are nothing to confirm. */
  private async awaiting(found: readonly OnRecord[]): Promise<Waiting[]> {
    const idOf = ({ row }: OnRecord): PersonId => String(asRow(row['person'])['id'] ?? '') as PersonId;
    const persons = await this.officers.persons(found.map(idOf));
    const bars = await this.officers.bars([...persons.values()]);
    return found.flatMap((each) => {
      const { row, confirmed, terms, enteredBy } = each;
      const appointment = appointmentOf(row, confirmed);
      const personId = idOf(each);
      const person = persons.get(personId);
      if (!appointment || !person) return [];
      const awaiting: Awaiting = {
        appointment,
        personId,
        enteredBy,
        hasOrderFile: terms?.leaf.orderFile !== undefined,
        isReady: person.active && person.passwordHash !== null,
        bars: bars.get(personId) ?? [],
      };
      return [{ found: each, awaiting, person }];
    });
  }

  /** Decided from the ledger: once two are in force there is no founding any more, whatever the rows say. */
  private async founding(personId: PersonId, other: PersonId): Promise<Founding | null> {
    const founding = await this.records.founding(await currentConnection(this.strapi));
    if (founding.over) return null;
    const own: Awaiting[] = [];
    const inTurn = new Map<string, number>();
    const rows = await this.rows({ person: { id: Number(personId) } });
    for (const { found, awaiting } of await this.awaiting(await this.records.onRecord(rows))) {
      own.push(awaiting);
      const given = founding.openings.find(
        ({ leaf, signerId }) => leaf.confirms === found.terms?.index && signerId === other,
      );
      if (given) inTurn.set(String(found.row['documentId']), given.index);
    }
    return { own, confirmedInTurn: inTurn };
  }

  private rows(where: object): Promise<Row[]> {
    return queryOf(this.strapi, APPOINTMENT_UID).findMany({
      where,
      populate: TERM_RELATIONS,
    });
  }
}

function changed(code: string, field: string): Reason {
  return { code, field, requirement: 'WF-01' };
}

function refuse(reasons: readonly Reason[], changes: readonly Reason[]): void {
  const all: Reason[] = [...reasons, ...changes];
  if (all.length === 0) return;
  if (all.some(({ code }) => DUTY_REASONS.includes(code))) throw new DutyError(all);
  if (changes.length > 0) throw new ContentChangedError(all);
  throw new ActRefusedError(all);
}

/** The terms of the leaf that is confirmed, said again: the confirmation alone tells what it puts into force. */
function termsOf(leaf: AppointmentLeaf): AppointmentTerms {
  const said = [...TERMS, 'to' as const].filter((key) => leaf[key] !== undefined);
  return Object.fromEntries(said.map((key) => [key, leaf[key]]));
}

function capacityOf({ duty, agency, position, orderNumber, actingFor }: Appointment): ConfirmedBy {
  return {
    duty,
    agency,
    position,
    order: orderNumber,
    ...(actingFor && { actingFor: `${actingFor.kind}:${actingFor.position}` }),
  };
}

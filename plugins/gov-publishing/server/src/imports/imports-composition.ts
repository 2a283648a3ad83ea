import type { PersonId } from '../domain/brands';
import type { AppointmentEntry } from '../people/appointments/appointment-entry';
import type { Transaction } from '../strapi-boundary';
import { PeopleImport } from './people/people-import';
import type { PeopleImportServices } from './people/people-import-controller';

/** What imports are made with. */
type Given = Omit<PeopleImportServices, 'peopleImport'> & {
  readonly appointmentEntry: AppointmentEntry;
  readonly writer: { lock(trx: Transaction): Promise<void> };
  readonly notices: {
    readonly rare: { invited(persons: readonly PersonId[]): Promise<void> };
    readonly services: { readonly settings: { isOn(): boolean } };
  };
};

/** Makes what brings files in. */
export function composeImports(given: Given): PeopleImportServices {
  const { strapi, readPolicy, scopes, appointmentEntry, writer, notices } = given;
  const peopleImport = new PeopleImport({
    strapi,
    appointmentEntry,
    lock: (trx) => writer.lock(trx),
    invite: (persons) => notices.rare.invited(persons),
    mailed: () => notices.services.settings.isOn(),
  });
  return { strapi, readPolicy, scopes, peopleImport };
}

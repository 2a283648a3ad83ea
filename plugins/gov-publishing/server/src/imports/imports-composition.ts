import type { Addresses } from '../delivery/page-address';
import type { SignedStore } from '../delivery/store/signed-store';
import type { PersonId } from '../domain/brands';
import { fetchOutside } from '../gate/uploads/fetched/outside-fetch';
import type { AppointmentEntry } from '../people/appointments/appointment-entry';
import type { Transaction } from '../strapi-boundary';
import { ContentImport } from './content/content-import';
import type { ContentImportServices } from './content/content-import-controller';
import { AgencyLibrary } from './content/files/agency-library';
import { ImportedEntries } from './content/imported-entries';
import { OldAddressRedirects } from './content/old-address-redirects';
import { ImportTurns } from './import-turns';
import { SourceReader } from './thread/source-reader';
import { PeopleImport } from './people/people-import';
import type { PeopleImportServices } from './people/people-import-controller';

/** What imports answer with, and what leads from old addresses to what came from there. */
type ImportServices = PeopleImportServices &
  ContentImportServices & { readonly oldAddresses: OldAddressRedirects; readonly reader: SourceReader };

/** What imports are made with. */
type Given = Omit<ImportServices, 'peopleImport' | 'contentImport' | 'oldAddresses' | 'reader' | 'turns'> & {
  readonly appointmentEntry: AppointmentEntry;
  readonly writer: { lock(trx: Transaction): Promise<void> };
  readonly notices: {
    readonly rare: { invited(persons: readonly PersonId[]): Promise<void> };
    readonly services: { readonly settings: { isOn(): boolean } };
  };
  readonly actServices: { readonly store: SignedStore; readonly now: () => Date };
  readonly addresses: Pick<Addresses, 'page'>;
};

/** Makes what brings files in. */
export function composeImports(given: Given): ImportServices {
  const { strapi, types, readPolicy, scopes, appointmentEntry, writer, notices, addresses } = given;
  const { store, now } = given.actServices;
  const imported = new ImportedEntries(strapi, now);
  const reader = new SourceReader();
  const peopleImport = new PeopleImport({
    strapi,
    reader,
    appointmentEntry,
    lock: (trx) => writer.lock(trx),
    invite: (persons) => notices.rare.invited(persons),
    mailed: () => notices.services.settings.isOn(),
  });
  const contentImport = new ContentImport({
    strapi,
    types,
    now,
    reader,
    imported,
    library: new AgencyLibrary(strapi, types, scopes),
    fetchFile: (address, signal) => fetchOutside(address, signal),
  });
  const oldAddresses = new OldAddressRedirects(strapi, types, imported, store, addresses);
  const turns = new ImportTurns();
  return { strapi, types, readPolicy, scopes, peopleImport, contentImport, oldAddresses, reader, turns };
}

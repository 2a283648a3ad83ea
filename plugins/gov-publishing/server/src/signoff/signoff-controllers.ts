import type { Handlers } from '../http-answer';
import { actController, type ActControllerParts } from './acts/act-controller';
import { deskController, type DeskParts } from './desk/desk-controller';
import { dossierController, type DossierParts } from './dossier/dossier-controller';
import { driftController, type DriftParts } from './pages/drift-controller';
import { ledgerController, type LedgerParts } from './pages/ledger-controller';
import { peopleController, type PeopleParts } from './pages/people-controller';

/** What the sign-off's controllers work with; each takes what it needs of it. */
export interface SignoffParts
  extends ActControllerParts, DeskParts, DossierParts, DriftParts, LedgerParts, PeopleParts {}

/** The sign-off API of the admin panel. Reading asks for an admin; signing asks for a person in a session. */
export const SIGNOFF_CONTROLLERS: Readonly<Record<string, (parts: () => SignoffParts) => Handlers>> = {
  dossiers: dossierController,
  acts: actController,
  desk: deskController,
  people: peopleController,
  ledger: ledgerController,
  drift: driftController,
};

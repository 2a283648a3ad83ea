import type { Handlers } from '../http-answer';
import { actController, type ActControllerServices } from './acts/act-controller';
import { deskController, type DeskServices } from './desk/desk-controller';
import { dossierController, type DossierServices } from './dossier/dossier-controller';
import { driftController, type DriftServices } from './pages/drift-controller';
import { ledgerController, type LedgerServices } from './pages/ledger-controller';
import { successorsController, type SuccessorsServices } from './successors/successors-controller';
import { peopleController, type PeopleServices } from './pages/people-controller';
import { richTextController, type RichTextServices } from './preview/rich-text-controller';
import { remarkController, type RemarkServices } from './remarks/remark-controller';

/** What the sign-off's controllers work with; each takes what it needs of it. */
export interface SignoffServices
  extends
    ActControllerServices,
    DeskServices,
    DossierServices,
    DriftServices,
    LedgerServices,
    PeopleServices,
    RemarkServices,
    RichTextServices,
    SuccessorsServices {}

/** The sign-off API of the admin panel. Reads ask for an admin; signing asks for a person in a session. */
export const SIGNOFF_CONTROLLERS: Readonly<Record<string, (services: () => SignoffServices) => Handlers>> = {
  dossiers: dossierController,
  acts: actController,
  desk: deskController,
  people: peopleController,
  ledger: ledgerController,
  drift: driftController,
  remarks: remarkController,
  successors: successorsController,
  'rich-text': richTextController,
};

import {
  appoint,
  draftLaw,
  enterAppointment,
  makeOffice,
  makePerson,
  mustSign,
  type EntryRef,
  type Office,
  type OfficeNames,
  type Person,
} from '../../harness/people';
import { startSite, type DatabaseClient, type Site } from '../../harness/site';

const AGENCY = 'plugin::gov-publishing.agency';

/** A province whose provincial office weighs, with an entry of another agency that waits for it. */
export interface WeighingStage {
  readonly site: Site;
  readonly office: Office;
  /** The provincial office: beside the entry's agency, and not above it. */
  readonly bureau: { readonly documentId: string; readonly code: string };
  readonly head: Person;
  /** Reporter of the provincial office. */
  readonly clerk: Person;
  /** Appointed head of the provincial office, and confirmed by nobody. */
  readonly unconfirmed: Person;
  /** Head of a third agency. */
  readonly foreign: Person;
  /** Approved, and waiting for the weighing. */
  readonly approved: EntryRef;
  /** A draft of the same agency that waits for nothing. */
  readonly draft: EntryRef;
  stop(): Promise<void>;
}

const IMPORTANT = { importance: 'urgent', affectsProvinceImage: true };

export async function makeAgency(site: Site, code: string, more: object = {}): Promise<any> {
  return site.strapi
    .documents(AGENCY)
    .create({ data: { code, nameTh: `หน่วยงาน ${code}`, nameEn: `Agency ${code}`, ...more } });
}

/** @returns a law of the office's agency that was approved and is to be weighed */
export async function approvedLaw(
  site: Site,
  office: Office,
  before: (law: EntryRef) => Promise<unknown> = () => Promise.resolve(),
): Promise<EntryRef> {
  const law = await draftLaw(site, office, IMPORTANT);
  await before(law);
  await mustSign(site, office.reporter, 'submit', law);
  await mustSign(site, office.approver, 'approve', law);
  return law;
}

export async function setWeighingStage(client: DatabaseClient): Promise<WeighingStage> {
  return furnish(await startSite({ client, env: { GOV_PROFILE: 'samut-sakhon' } }));
}

/** Puts the people and entries of the stage into a site that runs under `samut-sakhon`; `head` weighs. */
export async function furnish(
  site: Site,
  { head: weigher, ...names }: OfficeNames & { readonly head?: NonNullable<OfficeNames['approver']> } = {},
): Promise<WeighingStage> {
  const office = await makeOffice(site, names);
  const bureau = await makeAgency(site, 'SKN-00', { role: 'provincial_office' });
  const third = await makeAgency(site, 'SKN-03', { role: 'provincial_agency' });
  const head = await makePerson(site, weigher?.name ?? 'Weigher', 'gov-head');
  const clerk = await makePerson(site, 'Clerk', 'gov-reporter');
  const foreign = await makePerson(site, 'Foreign', 'gov-head');
  const unconfirmed = await makePerson(site, 'Unconfirmed', 'gov-head');
  await appoint(site, head, 'approver', bureau, weigher?.position ? { position: weigher.position } : {});
  await appoint(site, clerk, 'reporter', bureau);
  await appoint(site, foreign, 'approver', third);
  await enterAppointment(site, unconfirmed, 'approver', bureau);
  const approved = await approvedLaw(site, office);
  const draft = await draftLaw(site, office, IMPORTANT);
  return {
    ...{ site, office, bureau, head, clerk, foreign, unconfirmed, approved, draft },
    stop: () => site.stop(),
  };
}

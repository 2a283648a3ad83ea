import { accountOf, type Accounts } from '../accounts';
import type { Session } from '../http/session';
import { OFFICE, PEOPLE, personFor, type DemoPerson } from '../people';

/** A line of the page of people, as far as it is looked at. */
interface Line {
  readonly documentId: string;
  readonly confirming: { readonly record: number; readonly allowed: boolean } | null;
}

/** Whom the governor confirms; the others are confirmed by the head of their agency. */
const BY_THE_GOVERNOR: readonly DemoPerson['duty'][] = ['approver', 'cio', 'auditor', 'webmaster'];

/**
 * Has every appointment confirmed by a second person, as an office does it: the governor and the head of the provincial
 * office confirm each other, which founds the office, and they and the other heads confirm whom they oversee.
 */
export async function confirmAll(
  accounts: Accounts,
  appointments: ReadonlyMap<string, string>,
  session: (person: DemoPerson) => Promise<Session>,
): Promise<void> {
  const governor = personFor('governor', OFFICE);
  const head = personFor('approver', OFFICE);
  const confirm = async (by: DemoPerson, whom: DemoPerson): Promise<void> => {
    const officer = await session(by);
    const documentId = appointments.get(whom.key);
    const { data } = (await officer.get('/gov-publishing/people')) as { data: Line[] };
    const line = data.find((each) => each.documentId === documentId);
    if (!line) throw new Error(`${by.key} does not see the appointment of ${whom.key}.`);
    const waiting = line.confirming;
    // Confirmed by an earlier start.
    if (!waiting) return;
    const { password } = accountOf(accounts, by.key);
    const body = { password, record: waiting.record, language: 'th' };
    await officer.post(`/gov-publishing/people/appointments/${documentId}/confirm`, body);
  };
  await confirm(governor, head);
  await confirm(head, governor);
  const others = PEOPLE.filter(({ key }) => key !== governor.key && key !== head.key);
  const isGovernors = ({ duty }: DemoPerson): boolean => BY_THE_GOVERNOR.includes(duty);
  // The heads first: nobody confirms before being confirmed.
  for (const person of others.filter(isGovernors)) await confirm(governor, person);
  for (const person of others.filter((each) => !isGovernors(each)))
    await confirm(personFor('approver', person.agency), person);
}

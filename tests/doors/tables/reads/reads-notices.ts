import { noSuchWay, type Answer, type Door } from '../../door';
import { SECRET, type Stage } from '../../stages/stage';
import { anyone, get } from './read';

/** The head was told of the draft, by its title. */
async function toldOfTheDraft({ strapi, office, draft }: Stage): Promise<void> {
  const kept = {
    person_id: String(office.approver.id),
    kind: 'waits_approval',
    uid: draft.uid,
    document_id: draft.documentId,
    locale: 'und',
    agency: office.agency.code,
    told: JSON.stringify({ title: SECRET, position: SECRET, at: new Date().toISOString() }),
    once: 'the door of notices',
    at: new Date().toISOString(),
    mailing: 'none',
  };
  await strapi.db.connection('gov_notices').insert(kept).onConflict(['once']).ignore();
}

const told =
  (path: string, key?: 'full' | 'user') =>
  async (stage: Stage): Promise<Answer> => {
    await toldOfTheDraft(stage);
    return get(stage, path, {}, key);
  };

/** What people are told names drafts: it is read in a session of the panel, by the person who was told. */
export const ofNotices: Door[] = [
  {
    id: 'read-notices',
    title: "what people were told, GET /gov-publishing/notices of the panel's own API",
    ...anyone,
    expect: noSuchWay(401),
    attempt: told('/gov-publishing/notices'),
  },
  {
    id: 'read-notices-token',
    title: 'the same',
    by: 'full-access API token',
    line: 'read',
    expect: noSuchWay(401),
    attempt: told('/gov-publishing/notices', 'full'),
  },
  {
    id: 'read-notices-user',
    title: 'the same',
    by: 'site user',
    line: 'read',
    expect: noSuchWay(401),
    attempt: told('/gov-publishing/notices', 'user'),
  },
  {
    id: 'read-mails-token',
    title: 'the mails that did not arrive, GET /gov-publishing/mails',
    by: 'full-access API token',
    line: 'read',
    expect: noSuchWay(401),
    attempt: told('/gov-publishing/mails', 'full'),
  },
];

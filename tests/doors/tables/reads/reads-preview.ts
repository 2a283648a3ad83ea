import { noSuchWay, type Answer, type Door } from '../../door';
import type { Stage } from '../../stages/stage';
import { anyone, get } from './read';

const preview =
  (key?: 'full' | 'user') =>
  (stage: Stage): Promise<Answer> =>
    get(stage, `/gov-publishing/dossiers/${stage.draft.uid}/${stage.draft.documentId}/preview`, {}, key);

/** The page of a draft before it is published: read in a session of the panel, by those who may read the entry. */
export const ofPreviews: Door[] = [
  {
    id: 'read-preview',
    title: "the page of a draft, GET …/preview of the panel's own API",
    ...anyone,
    expect: noSuchWay(401),
    attempt: preview(),
  },
  {
    id: 'read-preview-token',
    title: 'the same',
    by: 'full-access API token',
    line: 'read',
    expect: noSuchWay(401),
    attempt: preview('full'),
  },
  {
    id: 'read-preview-user',
    title: 'the same',
    by: 'site user',
    line: 'read',
    expect: noSuchWay(401),
    attempt: preview('user'),
  },
];

import { noSuchWay, overHttp, type Door } from '../../door';
import { anyone, closed, get, overRelation, published } from './read';

/** Drafts from the types that are related to governed ones. */
export const fromOtherTypes: Door[] = [
  {
    id: 'read-populate-draft',
    title: 'drafts of related entries by ?status=draft&populate= of a type without gate',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, '/api/topics', { status: 'draft', populate: 'bulletins' }),
  },
  {
    id: 'read-populate-all-draft',
    title: 'the same with populate=*',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, '/api/topics', { status: 'draft', populate: '*' }),
  },
  {
    id: 'read-populate-object-draft',
    title: 'the same with populate[bulletins][fields]',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, '/api/topics?status=draft&populate[bulletins][fields][0]=title'),
  },
  {
    id: 'read-populate-status',
    title: 'a status of its own inside populate',
    ...anyone,
    expect: noSuchWay(400),
    attempt: (stage) => get(stage, '/api/topics?populate[bulletins][status]=draft'),
  },
  {
    id: 'read-populate-published',
    title: 'related entries by populate=*, published topics',
    ...anyone,
    expect: published,
    attempt: (stage) => get(stage, '/api/topics', { populate: '*' }),
  },
  {
    id: 'read-populate-without-drafts',
    title: 'a related draft by populate= of a type that has no drafts itself',
    ...anyone,
    expect: published,
    attempt: (stage) => get(stage, '/api/notes', { populate: 'bulletin' }),
  },
  {
    id: 'read-populate-without-drafts-status',
    title: 'the same with ?status=draft',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, '/api/notes', { populate: 'bulletin', status: 'draft' }),
  },
  {
    id: 'read-letters',
    title: 'a draft letter by letter, filters[bulletin][title][$startsWith]',
    ...anyone,
    expect: overRelation,
    attempt: (stage) =>
      get(stage, `/api/notes?filters[bulletin][title][$startsWith]=${encodeURIComponent('ร')}`),
  },
  {
    id: 'read-letters-or',
    title: 'the same inside $or and $not',
    ...anyone,
    expect: overRelation,
    attempt: (stage) =>
      get(stage, `/api/notes?filters[$or][0][$not][bulletin][title][$startsWith]=${encodeURIComponent('ร')}`),
  },
  {
    id: 'read-letters-private',
    title: 'a private field letter by letter',
    by: 'full-access API token',
    line: 'read',
    expect: overRelation,
    attempt: (stage) =>
      get(stage, `/api/notes?filters[bulletin][body][$startsWith]=${encodeURIComponent('ร')}`, {}, 'full'),
  },
  {
    id: 'read-letters-topic',
    title: 'filters over the other side of a relation, with ?status=draft',
    ...anyone,
    expect: overRelation,
    attempt: (stage) =>
      get(
        stage,
        `/api/topics?status=draft&filters[bulletins][title][$startsWith]=${encodeURIComponent('ร')}`,
      ),
  },
  {
    id: 'read-letters-populate',
    title: 'filters inside populate',
    ...anyone,
    expect: closed,
    attempt: (stage) =>
      get(
        stage,
        `/api/topics?status=draft&populate[bulletins][filters][title][$startsWith]=${encodeURIComponent('ร')}`,
      ),
  },
  {
    id: 'read-sort',
    title: 'the order of drafts, sort=bulletin.title',
    ...anyone,
    expect: overRelation,
    attempt: (stage) => get(stage, '/api/notes', { sort: 'bulletin.title' }),
  },
  {
    id: 'read-sort-object',
    title: 'the same as sort[bulletin][title]',
    ...anyone,
    expect: overRelation,
    attempt: (stage) => get(stage, '/api/notes?sort[bulletin][title]=asc'),
  },
  {
    id: 'read-answer-of-save',
    title: 'related drafts in the answer to saving a topic',
    by: 'full-access API token',
    line: 'read',
    expect: closed,
    attempt: ({ site, keys, looseTopic }) =>
      overHttp(
        site.http
          .put(`/api/topics/${looseTopic}`)
          .query({ status: 'draft', populate: 'bulletins' })
          .set(keys.full)
          .send({ data: { name: 'จัดซื้อจัดจ้าง' } }),
      ),
  },
  {
    id: 'read-answer-of-note',
    title: 'a related draft in the answer to saving what has no drafts',
    by: 'site user whose role may update notes',
    line: 'read',
    expect: closed,
    attempt: ({ site, keys, note }) =>
      overHttp(
        site.http
          .put(`/api/notes/${note}`)
          .query({ populate: 'bulletin' })
          .set(keys.user)
          .send({ data: { text: 'หมายเหตุ' } }),
      ),
  },
];

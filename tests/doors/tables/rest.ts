import { harmless, noSuchWay, overHttp, refused, type Door, type DoorTable } from '../door';
import type { Stage } from '../stages/stage';

const CHANGED = { data: { title: 'ถ้อยคำที่ไม่มีใครลงนาม' } };
const path = (documentId: string): string => `/api/bulletins/${documentId}`;
const fresh = (stage: Stage): object => ({
  data: { ...CHANGED.data, agency: { documentId: stage.office.agency.documentId } },
});

const doors: Door[] = [
  {
    id: 'rest-put',
    title: 'rewrite a published entry with PUT (REST publishes at once by default)',
    by: 'full-access API token',
    line: '1',
    mandates: ['WF-07', 'WF-09'],
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: ({ site, keys, shown }) =>
      overHttp(site.http.put(path(shown.documentId)).set(keys.full).send(CHANGED)),
  },
  {
    id: 'rest-put-approved',
    title: 'publish with PUT what the head has approved, without the publisher',
    by: 'full-access API token',
    line: '1',
    mandates: ['WF-06', 'WF-07'],
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: ({ site, keys, approved }) =>
      overHttp(site.http.put(path(approved.documentId)).set(keys.full).send({ data: {} })),
  },
  {
    id: 'rest-put-draft',
    title: 'publish a draft that nobody signed with PUT',
    by: 'full-access API token',
    line: '1',
    mandates: ['WF-03', 'WF-05', 'WF-06'],
    expect: refused(400, 'not_submitted'),
    attempt: ({ site, keys, draft }) =>
      overHttp(site.http.put(path(draft.documentId)).set(keys.full).send({ data: {} })),
  },
  {
    id: 'rest-post',
    title: 'create and publish in one POST',
    by: 'full-access API token',
    line: '1',
    mandates: ['WF-07'],
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: (stage) =>
      overHttp(stage.site.http.post('/api/bulletins').set(stage.keys.full).send(fresh(stage))),
  },
  {
    id: 'rest-post-status',
    title: 'create with POST ?status=published',
    by: 'full-access API token',
    line: '1',
    mandates: ['WF-07'],
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: (stage) =>
      overHttp(
        stage.site.http
          .post('/api/bulletins')
          .query({ status: 'published' })
          .set(stage.keys.full)
          .send(fresh(stage)),
      ),
  },
  {
    id: 'rest-put-as-draft',
    title: 'save a draft of a published entry with PUT ?status=draft',
    by: 'full-access API token',
    line: '1',
    expect: harmless(200),
    attempt: ({ site, keys, shown }) =>
      overHttp(site.http.put(path(shown.documentId)).query({ status: 'draft' }).set(keys.full).send(CHANGED)),
  },
  {
    id: 'rest-put-published-at',
    title: 'save a draft with a publication date of its own in the data',
    by: 'full-access API token',
    line: '1',
    expect: harmless(200),
    attempt: ({ site, keys, draft }) =>
      overHttp(
        site.http
          .put(path(draft.documentId))
          .query({ status: 'draft' })
          .set(keys.full)
          .send({ data: { publishedAt: '2026-01-01T00:00:00.000Z' } }),
      ),
  },
  {
    id: 'rest-delete',
    title: 'delete a published entry',
    by: 'full-access API token',
    line: '1',
    mandates: ['PROH-01'],
    expect: refused(400, 'gate.delete_is_an_act'),
    attempt: ({ site, keys, shown }) => overHttp(site.http.delete(path(shown.documentId)).set(keys.full)),
  },
  {
    id: 'rest-delete-locales',
    title: 'delete a published entry with ?locale=*',
    by: 'full-access API token',
    line: '1',
    expect: refused(400, 'gate.delete_is_an_act'),
    attempt: ({ site, keys, shown }) =>
      overHttp(site.http.delete(path(shown.documentId)).query({ locale: '*' }).set(keys.full)),
  },
  {
    id: 'rest-user-put',
    title: 'rewrite a published entry with PUT',
    by: 'site user whose role may update',
    line: '1',
    mandates: ['WF-07'],
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: ({ site, keys, shown }) =>
      overHttp(site.http.put(path(shown.documentId)).set(keys.user).send(CHANGED)),
  },
  {
    id: 'rest-user-post',
    title: 'create and publish in one POST',
    by: 'site user whose role may create',
    line: '1',
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: (stage) => overHttp(stage.site.http.post('/api/bulletins').set(stage.keys.user).send(CHANGED)),
  },
  {
    id: 'rest-user-delete',
    title: 'delete a published entry',
    by: 'site user whose role may delete',
    line: '1',
    expect: refused(400, 'gate.delete_is_an_act'),
    attempt: ({ site, keys, shown }) => overHttp(site.http.delete(path(shown.documentId)).set(keys.user)),
  },
  {
    id: 'rest-mandated-type',
    title: 'reach a mandated type by a REST route of its own',
    by: 'full-access API token',
    line: '1',
    expect: noSuchWay(405),
    attempt: ({ site, keys, law }) =>
      overHttp(site.http.put(`/api/laws/${law.documentId}`).set(keys.full).send(CHANGED)),
  },
  {
    id: 'rest-mandated-plugin-path',
    title: "reach a mandated type by the plugin's path",
    by: 'full-access API token',
    line: '1',
    expect: noSuchWay(405),
    attempt: ({ site, keys, law }) =>
      overHttp(site.http.put(`/api/gov-publishing/laws/${law.documentId}`).set(keys.full).send(CHANGED)),
  },
  {
    id: 'public-api-put',
    title: 'write to the public API',
    by: 'full-access API token',
    line: '3',
    expect: noSuchWay(405),
    attempt: ({ site, keys, law }) =>
      overHttp(site.http.put(`/api/gov/laws/${law.documentId}`).set(keys.full).send(CHANGED)),
  },
  {
    id: 'content-manager-with-token',
    title: "press the Content Manager's publish button",
    by: 'full-access API token',
    line: '1',
    expect: noSuchWay(401),
    attempt: ({ site, keys, approved }) =>
      overHttp(
        site.http
          .post(`/content-manager/collection-types/${approved.uid}/${approved.documentId}/actions/publish`)
          .set(keys.full)
          .send({}),
      ),
  },
];

export const rest: DoorTable = { heading: 'REST', doors };

import { inHtmlFormat } from '#server/domain/text/rich-text-format';
import { harmless, overHttp, refused, type Answer, type Door, type DoorTable } from '../door';
import { draftBulletin, type Stage } from '../stages/stage';
import { BULLETIN } from '../stages/uids';

const LAW = 'plugin::gov-publishing.law';
const base = `/content-manager/collection-types/${BULLETIN}`;
const laws = `/content-manager/collection-types/${LAW}`;

const post = (
  stage: Stage,
  path: string,
  body: object = {},
  key: 'admin' | 'adminToken' = 'admin',
): Promise<Answer> => overHttp(stage.site.http.post(path).set(stage.keys[key]).send(body));

const session = { by: 'super admin in a session', line: '1' } as const;
const token = { by: 'admin token of the super admin', line: '1' } as const;

/** What an editor could be made to send: each would run, load, frame or pose in the page of a reader. */
const SMUGGLED = [
  '<p>ก</p><script>alert(1)</script>',
  '<p onmouseover="alert(1)">ก</p>',
  '<p><img src="https://evil.example/p.png" srcset="x" alt="ก" /></p>',
  '<p style="position:fixed;inset:0">ก</p>',
  '<p><a href="javascript:alert(1)">ระเบียบ</a></p>',
  '<p>ก</p><!--gov-publishing:html--><p>ข</p>',
  '<p>ก<b title="</p><img src=x onerror=alert(1)>">ข</b></p>',
] as const;

const texts: Door[] = SMUGGLED.map((html, at) => ({
  id: `cm-editor-html-${at + 1}`,
  title: `put \`${html}\` into a text as the editor's HTML`,
  ...session,
  mandates: ['SEC-02'],
  expect: refused(400, 'input.rich_text_forbidden'),
  attempt: (stage) =>
    overHttp(
      stage.site.http
        .put(`${base}/${stage.draft.documentId}`)
        .set(stage.keys.admin)
        .send({ body: inHtmlFormat(html) }),
    ),
}));

const publishing: Door[] = [
  {
    id: 'cm-publish',
    title: 'publish button on a draft that nobody signed',
    ...session,
    mandates: ['WF-03', 'WF-05', 'WF-06'],
    expect: refused(400, 'not_submitted'),
    attempt: (stage) => post(stage, `${base}/${stage.draft.documentId}/actions/publish`),
  },
  {
    id: 'cm-publish-approved',
    title: 'publish button on an approved entry, without the publisher signing',
    ...session,
    mandates: ['WF-06', 'WF-07'],
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: (stage) => post(stage, `${base}/${stage.approved.documentId}/actions/publish`),
  },
  {
    id: 'cm-publish-publisher',
    title: 'publish button pressed by the appointed publisher, without password',
    by: 'the publisher in a session',
    line: '1',
    mandates: ['WF-07'],
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: ({ site, office, approved }) =>
      overHttp(
        site.http
          .post(`${base}/${approved.documentId}/actions/publish`)
          .set({ Authorization: `Bearer ${office.publisher.token}` })
          .send({}),
      ),
  },
  {
    id: 'cm-publish-with-words',
    title: 'publish button with changed words in the same request',
    ...session,
    mandates: ['WF-09'],
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: (stage) =>
      post(stage, `${base}/${stage.shown.documentId}/actions/publish`, { title: 'ถ้อยคำใหม่' }),
  },
  {
    id: 'cm-create-publish',
    title: 'create and publish in one request',
    ...session,
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: (stage) => post(stage, `${base}/actions/publish`, { title: 'สร้างแล้วเผยแพร่ทันที' }),
  },
  {
    id: 'cm-bulk-publish',
    title: 'bulk publish, an approved entry and a draft together',
    ...session,
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: (stage) =>
      post(stage, `${base}/actions/bulkPublish`, {
        documentIds: [stage.approved.documentId, stage.draft.documentId],
      }),
  },
  {
    id: 'cm-token-publish',
    title: 'publish button',
    ...token,
    mandates: ['WF-07'],
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: (stage) => post(stage, `${base}/${stage.approved.documentId}/actions/publish`, {}, 'adminToken'),
  },
  {
    id: 'cm-token-bulk-publish',
    title: 'bulk publish',
    ...token,
    mandates: ['WF-07'],
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: (stage) =>
      post(stage, `${base}/actions/bulkPublish`, { documentIds: [stage.approved.documentId] }, 'adminToken'),
  },
  {
    id: 'cm-publish-locale',
    title: 'publish button on the other language of a law',
    ...session,
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: (stage) =>
      post(stage, `${laws}/${stage.law.documentId}/actions/publish?locale=en`, { title: 'Other words' }),
  },
  {
    id: 'cm-bulk-publish-locales',
    title: 'bulk publish of several languages at once',
    ...session,
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: (stage) =>
      post(stage, `${laws}/actions/bulkPublish?locale[0]=th&locale[1]=en`, {
        documentIds: [stage.law.documentId],
      }),
  },
  {
    id: 'cm-save-published-at',
    title: 'save a draft with a publication date of its own in the form',
    ...session,
    expect: harmless(200),
    attempt: ({ site, keys, draft }) =>
      overHttp(
        site.http
          .put(`${base}/${draft.documentId}`)
          .set(keys.admin)
          .send({ publishedAt: '2026-01-01T00:00:00.000Z', status: 'published' }),
      ),
  },
];

const leaving: Door[] = [
  {
    id: 'cm-unpublish',
    title: 'unpublish button',
    ...session,
    mandates: ['PROH-01'],
    expect: refused(400, 'gate.unpublish_is_an_act'),
    attempt: (stage) => post(stage, `${base}/${stage.shown.documentId}/actions/unpublish`),
  },
  {
    id: 'cm-unpublish-discard',
    title: 'unpublish button that also discards the draft',
    ...session,
    expect: refused(400, 'gate.unpublish_is_an_act'),
    attempt: (stage) =>
      post(stage, `${base}/${stage.shown.documentId}/actions/unpublish`, { discardDraft: true }),
  },
  {
    id: 'cm-bulk-unpublish',
    title: 'bulk unpublish',
    ...session,
    expect: refused(400, 'gate.unpublish_is_an_act'),
    attempt: (stage) =>
      post(stage, `${base}/actions/bulkUnpublish`, { documentIds: [stage.shown.documentId] }),
  },
  {
    id: 'cm-delete',
    title: 'delete button',
    ...session,
    expect: refused(400, 'gate.delete_is_an_act'),
    attempt: ({ site, keys, shown }) =>
      overHttp(site.http.delete(`${base}/${shown.documentId}`).set(keys.admin)),
  },
  {
    id: 'cm-delete-locale',
    title: 'delete one language of a published law',
    ...session,
    expect: refused(400, 'gate.delete_is_an_act'),
    attempt: ({ site, keys, law }) =>
      overHttp(site.http.delete(`${laws}/${law.documentId}`).query({ locale: 'en' }).set(keys.admin)),
  },
  {
    id: 'cm-bulk-delete',
    title: 'bulk delete, a draft and a published entry together',
    ...session,
    expect: refused(400, 'gate.delete_is_an_act'),
    attempt: async (stage) => {
      const draft = await draftBulletin(stage.site, stage.office);
      return post(stage, `${base}/actions/bulkDelete`, {
        documentIds: [draft.documentId, stage.shown.documentId],
      });
    },
  },
  {
    id: 'cm-token-unpublish',
    title: 'unpublish button',
    ...token,
    expect: refused(400, 'gate.unpublish_is_an_act'),
    attempt: (stage) => post(stage, `${base}/${stage.shown.documentId}/actions/unpublish`, {}, 'adminToken'),
  },
];

const drafts: Door[] = [
  {
    id: 'cm-discard',
    title: 'discard the changes of a published entry',
    ...session,
    expect: harmless(200),
    attempt: (stage) => post(stage, `${base}/${stage.shown.documentId}/actions/discard`),
  },
  {
    id: 'cm-clone',
    title: 'clone a published entry',
    ...session,
    expect: harmless(200),
    attempt: (stage) => post(stage, `${base}/clone/${stage.shown.documentId}`, { title: 'สำเนา' }),
  },
  {
    id: 'cm-auto-clone',
    title: 'clone a published entry without a form',
    ...session,
    expect: harmless(200),
    attempt: (stage) => post(stage, `${base}/auto-clone/${stage.shown.documentId}`),
  },
];

export const contentManager: DoorTable = {
  heading: 'Content Manager',
  doors: [...publishing, ...leaving, ...drafts, ...texts],
};

import { CONTENT, sign } from './law.mjs';
import { relationsOf } from './taken-from-the-demo.mjs';
import { attempt } from './unchanged.mjs';

/** Attempts with the mightiest role of the admin panel. */
export async function panelBypasses(demo, story, law) {
  const admin = await demo.person('superadmin');
  const reporter = await demo.person('reporter.skn01');
  const as = 'super admin';
  const tell = (told, answer, status = [400]) => attempt(demo, story, law, { told, as, answer, status });

  const fields = {
    title: 'ร่างที่ยังไม่มีผู้ลงนาม (สาธิต)',
    legislationType: 'order',
    importance: 'normal',
    ...(await relationsOf(reporter)),
  };
  const draft = await reporter.ask('POST', CONTENT, {
    ...fields,
    slug: `walkthrough-unsigned-${Date.now()}`,
  });
  const { documentId } = draft.body.data;
  await tell(
    '1/10  Publish an unsigned draft.',
    await admin.ask('POST', `${CONTENT}/${documentId}/actions/publish`, {}),
  );
  await tell(
    '2/10  Publish it among several, in one go.',
    await admin.ask('POST', `${CONTENT}/actions/bulkPublish`, { documentIds: [documentId, law.documentId] }),
  );
  await tell(
    '3/10  Write a new law and publish it in one request.',
    await admin.ask('POST', `${CONTENT}/actions/publish`, {
      ...fields,
      slug: `walkthrough-direct-${Date.now()}`,
    }),
  );
  await tell(
    '4/10  Take the published law down without an act.',
    await admin.ask('POST', `${CONTENT}/${law.documentId}/actions/unpublish`, {}),
  );
  await tell('5/10  Delete the published law.', await admin.ask('DELETE', `${CONTENT}/${law.documentId}`));
  const form = new FormData();
  form.append('files', new Blob(['บัญชีปลอม\n'], { type: 'text/plain' }), law.file.name);
  await tell(
    '6/10  Replace the bytes of the file that the law shows.',
    await admin.ask('POST', '/upload', form, { id: String(law.file.id) }),
  );
  await tell(
    '7/10  Sign as the head, without an appointment.',
    await sign(admin, 'approve', documentId),
    [403],
  );
  await admin.ask('DELETE', `${CONTENT}/${documentId}`);
}

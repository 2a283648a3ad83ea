import { CONTENT, sign } from './law.mjs';
import { inWords } from './story.mjs';
import { relationsOf } from './taken-from-the-demo.mjs';
import { attempt } from './unchanged.mjs';

/** The smallest picture there is: one pixel, PNG. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
/** More than the limit of one password allows. */
const GUESSES = 8;

/** Attempts that leave the gate alone and go past beside it: by files, by other people's hands, by what a text names. */
export async function bypassesBeside(demo, story, law) {
  const admin = await demo.person('superadmin');
  const reporter = await demo.person('reporter.skn01');
  const tell = (told, as, answer, status, because) =>
    attempt(demo, story, law, { told, as, answer, status, because });

  const page = new Blob(['<!doctype html><script>document.title = "mine"</script>'], { type: 'text/html' });
  await tell(
    '1/5  Upload a page with a script, to run where the head signs.',
    'reporter',
    await reporter.ask('POST', '/upload', withFile(page, 'report.html')),
    [400],
    ['file.type_refused'],
  );

  const picture = new Blob([Buffer.from(PIXEL, 'base64')], { type: 'image/png' });
  const uploaded = await reporter.ask('POST', '/upload', withFile(picture, `draft-${Date.now()}.png`));
  if (uploaded.status !== 201) throw new Error(`The picture could not be uploaded: ${inWords(uploaded)}`);
  const { pathname } = new URL(uploaded.body[0].url, demo.url);
  const own = await reporter.ask('GET', pathname);
  if (own.status !== 200) throw new Error(`Who uploaded the picture does not see it: ${inWords(own)}`);
  await tell(
    '2/5  Fetch a picture of a draft that nobody has signed, by its address.',
    'anybody',
    await demo.anybody('GET', pathname),
    [401],
    ['file.session_required'],
  );
  await reporter.ask('DELETE', `/upload/files/${uploaded.body[0].id}`);

  const draft = await reporter.ask('POST', CONTENT, {
    title: 'ร่างที่มีภาพจากที่อื่น (สาธิต)',
    slug: `walkthrough-foreign-${Date.now()}`,
    legislationType: 'announcement',
    legislationDate: '2018-05-28',
    importance: 'normal',
    source: { name: 'จังหวัดกาญจนบุรี', citation: 'ประกาศ ณ วันที่ ๒๘ พฤษภาคม พ.ศ. ๒๕๖๑' },
    body: 'ดูภาพ ![ผัง](https://pictures.example/plan.png)',
    ...(await relationsOf(reporter)),
  });
  if (draft.status !== 201) throw new Error(`The draft could not be written: ${inWords(draft)}`);
  const { documentId } = draft.body.data;
  await tell(
    '3/5  Submit words with a picture from elsewhere, which could become another one after they are signed.',
    'reporter',
    await sign(reporter, 'submit', documentId),
    [422],
    ['finding.reference.not_in_library'],
  );
  await admin.ask('DELETE', `${CONTENT}/${documentId}`);

  await tell(
    '4/5  Appoint oneself head of the agency, by an order that nobody gave, and approve.',
    'super admin',
    await approveByOwnOrder(admin, reporter, law),
    [403],
    ['account_super_admin'],
  );

  // Of an account that nobody who looks at the demo needs next: it is closed to its owner for a while, too.
  const auditor = await demo.person('auditor');
  let guess = { status: 0, body: undefined };
  for (let at = 0; at < GUESSES && guess.status !== 429; at += 1)
    guess = await auditor.ask('PUT', '/admin/users/me', {
      currentPassword: `guess-${at}`,
      password: 'Another-Horse-1',
    });
  await tell('5/5  Guess a password where Strapi asks for it without a limit.', 'auditor', guess, [429]);
}

function withFile(blob, name) {
  const form = new FormData();
  form.append('files', blob, name);
  return form;
}

/** @returns {Promise<{ status: number, body: any }>} the first answer that stops it */
async function approveByOwnOrder(admin, reporter, law) {
  const { agency } = await relationsOf(reporter);
  const me = await admin.ask('GET', '/admin/users/me');
  const appointed = await admin.ask(
    'POST',
    '/content-manager/collection-types/plugin::gov-publishing.appointment',
    {
      person: { connect: [{ id: me.body.data.id }] },
      agency,
      duty: 'approver',
      orderNumber: '999/2569',
      orderDate: '2026-01-05',
      natureOfWork: 'อนุมัติ',
      position: 'หัวหน้าสำนักงาน',
      from: '2026-01-05',
    },
  );
  if (appointed.status >= 400) return appointed;
  const approved = await sign(admin, 'approve', law.documentId);
  const uid = 'plugin::gov-publishing.appointment';
  await admin.ask('DELETE', `/content-manager/collection-types/${uid}/${appointed.body.data.documentId}`);
  return approved;
}

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../setup/root.mjs';
import { CONTENT, dossierOf, publicLaw, sign } from './law.mjs';
import { codesOf, inWords } from './story.mjs';
import { attachmentOf, relationsOf } from './taken-from-the-demo.mjs';

const TITLE = 'ประกาศจังหวัดกาญจนบุรี เรื่อง การเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงานจังหวัดกาญจนบุรี (สาธิต)';
const SOURCE = { name: 'จังหวัดกาญจนบุรี', citation: 'ประกาศ ณ วันที่ ๒๘ พฤษภาคม พ.ศ. ๒๕๖๑' };

/**
 * A law goes from draft to the public, as the mandates ask.
 *
 * @returns {Promise<{ documentId: string, title: string, digest: string, file: object }>} the published law
 */
export async function chain(demo, story) {
  story.chapter('A law on its way to the public');
  const [reporter, head, publisher] = await Promise.all(
    ['reporter.skn01', 'head.skn01', 'publisher.skn01'].map(demo.person),
  );
  const file = await attachmentOf(reporter);
  const draft = await reporter.ask('POST', CONTENT, {
    title: TITLE,
    slug: `walkthrough-${Date.now()}`,
    legislationType: 'announcement',
    legislationDate: '2018-05-28',
    importance: 'normal',
    attachments: [{ file: file.id, label: 'บัญชีรายชื่อหน่วยงาน' }],
    ...(await relationsOf(reporter)),
  });
  const documentId = draft.body?.data?.documentId;
  story.step('The reporter writes a law, but leaves out where it was taken from.', {
    as: 'reporter',
    held: draft.status === 201,
    answer: inWords(draft),
  });
  const unsourced = await sign(reporter, 'submit', documentId);
  story.step('Submitting it is refused: a law shows its source.', {
    as: 'reporter',
    held: unsourced.status === 422 && JSON.stringify(unsourced.body).includes('LAW-17'),
    answer: inWords(unsourced),
  });
  const sourced = await reporter.ask('PUT', `${CONTENT}/${documentId}`, { source: SOURCE });
  const submitted = await sign(reporter, 'submit', documentId);
  story.step('The source is added, and the reporter signs.', {
    as: 'reporter',
    held: sourced.status === 200 && submitted.body?.data?.state === 'submitted',
    answer: inWords(submitted),
  });
  const own = await sign(reporter, 'approve', documentId);
  story.step('Its own author may not approve it.', {
    as: 'reporter',
    held: own.status === 403,
    answer: inWords(own),
  });
  const approved = await sign(head, 'approve', documentId);
  story.step('The head of the agency approves it.', {
    as: 'head',
    held: approved.body?.data?.state === 'approved',
    answer: inWords(approved),
  });
  await changeOneCharacter(story, { reporter, publisher, documentId });
  const again = [await sign(reporter, 'submit', documentId), await sign(head, 'approve', documentId)];
  story.step('Reporter and head sign the new text.', {
    as: 'reporter, head',
    held: again.every(({ status }) => status === 200),
    answer: again.map(inWords).join(', '),
  });
  const published = await sign(publisher, 'publish', documentId);
  story.step('The publisher re-reads it and publishes.', {
    as: 'publisher',
    held: published.body?.data?.state === 'published',
    answer: inWords(published),
  });
  const shown = await publicLaw(demo, documentId);
  const publication = shown.body?.data?.publication;
  story.step('Anybody reads it, and sees who signed.', {
    as: 'public',
    held: shown.status === 200 && publication?.signatures?.length === 3,
    answer: `${shown.status}, ${publication?.signatures?.map(({ act, position }) => `${act}: ${position}`).join(' · ')}`,
  });
  await verifyOffline(demo, story, documentId);
  return { documentId, title: shown.body?.data?.title, digest: publication?.digest, file };
}

async function changeOneCharacter(story, { reporter, publisher, documentId }) {
  const before = await dossierOf(reporter, documentId);
  await reporter.ask('PUT', `${CONTENT}/${documentId}`, { title: `${TITLE}.` });
  const after = await dossierOf(reporter, documentId);
  const refused = await sign(publisher, 'publish', documentId);
  story.step('One character is changed: every signature falls, and publishing is refused.', {
    as: 'reporter, publisher',
    held:
      after.digest !== before.digest &&
      refused.status === 422 &&
      codesOf(refused).includes('changed_since_signed'),
    answer: inWords(refused),
  });
}

/** The verifier gets the bundle and the key, and neither network nor database. */
async function verifyOffline(demo, story, documentId) {
  const bundle = await demo.anybody('GET', `/api/gov/provenance/${documentId}`);
  const path = join(demo.folder, 'walkthrough-bundle.json');
  writeFileSync(path, bundle.text);
  const verify = (file) =>
    spawnSync(
      process.execPath,
      [join(ROOT, 'plugins/gov-publishing/bin/gov-publishing.js'), 'verify', file, '--lang', 'en'],
      {
        encoding: 'utf8',
      },
    );
  const result = verify(path);
  story.step(`Its proof is verified offline: gov-publishing verify ${relative(ROOT, path)}`, {
    as: 'anybody',
    held: bundle.status === 200 && result.status === 0,
    answer: `exit code ${result.status}\n${indented(result.stdout || result.stderr)}`,
  });
  const forged = join(demo.folder, 'walkthrough-forged.json');
  writeFileSync(forged, bundle.text.replace('กาญจนบุรี', 'กาญจนบุรื'));
  const caught = verify(forged);
  story.step('The same proof with one letter of the title changed does not verify.', {
    as: 'anybody',
    held: caught.status === 1,
    answer: `exit code ${caught.status}`,
  });
}

function indented(text) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
}

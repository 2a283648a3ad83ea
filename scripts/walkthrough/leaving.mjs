import { CONTENT, publicLaw, sign } from './law.mjs';
import { inWords } from './story.mjs';

/** Leaving is an act, too; it also tidies up after the walk-through. */
export async function leaving(demo, story, law) {
  story.chapter('The way out');
  const head = await demo.person('head.skn01');
  const down = await sign(head, 'unpublish', law.documentId, { note: 'สิ้นสุดการสาธิต' });
  const seen = await publicLaw(demo, law.documentId);
  story.step(
    'The head takes the law down, with a reason and a signature: it is gone, and the ledger says by whom.',
    {
      as: 'head',
      held: down.status === 200 && down.body.data.state === 'unpublished' && seen.status === 410,
      answer: `${inWords(down)}, public: ${seen.status}`,
    },
  );
  const admin = await demo.person('superadmin');
  await admin.ask('DELETE', `${CONTENT}/${law.documentId}`);
}

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FILES } from '../demo/folder.mjs';
import { attempt } from './unchanged.mjs';

/** A minute and a half in all. */
const MAX_TRIES = 45;
const BETWEEN_TRIES_MS = 2_000;
const FORGED = 'ข้อความที่ไม่มีผู้ใดลงนาม';

/** Somebody who can write to the database past everything that runs: the last line of the gate. */
export async function databaseBypass(demo, story, law) {
  story.chapter('And somebody who can write to the database');
  const admin = await demo.person('superadmin');
  const Database = createRequire(import.meta.url)('better-sqlite3');
  const database = new Database(join(demo.folder, FILES.database));
  const published = 'document_id = ? AND published_at IS NOT NULL';
  const write = (title) =>
    database.prepare(`UPDATE gov_laws SET title = ? WHERE ${published}`).run(title, law.documentId).changes;
  try {
    const changed = write(FORGED);
    const told =
      "Change the published title in Strapi's own table: it is written, but the public still gets what was signed.";
    await attempt(demo, story, law, {
      told,
      as: 'SQL',
      answer: { status: `${changed} row written` },
      status: ['1 row written'],
    });
    const named = await namedByDrift(admin, law);
    story.step('The drift report names the entry.', {
      as: 'super admin',
      held: named.length > 0,
      answer: named.map((finding) => finding.reason.message.en).join(' · ') || 'nothing',
    });
  } finally {
    write(law.title);
  }
  try {
    const refused = attemptOn(() =>
      database.prepare("UPDATE gov_ledger_leaves SET body = '{}' WHERE idx = 0").run(),
    );
    story.step('Rewrite the ledger: the database itself refuses.', {
      as: 'SQL',
      held: refused !== null,
      answer: refused ?? 'written',
    });
  } finally {
    database.close();
  }
}

/** The report of a walk that ended just now answers for a while (`driftPauseSeconds`): the next one sees the change. */
async function namedByDrift(admin, law) {
  for (let tries = 0; ; tries += 1) {
    const { body } = await admin.ask('GET', '/gov-publishing/drift');
    const found = body?.data?.findings ?? [];
    const named = found.filter((finding) => finding.entry?.documentId === law.documentId);
    if (named.length > 0 || tries === MAX_TRIES) return named;
    await pause(BETWEEN_TRIES_MS);
  }
}

function attemptOn(run) {
  try {
    run();
    return null;
  } catch (error) {
    return error.message;
  }
}

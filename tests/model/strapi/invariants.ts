import { verifyBundle } from '@gov-publishing/provenance';
import { reduceDossier } from '#server/domain/signoff/dossier/dossier';
import { entryName, type AuditedLedger } from '../../harness/ledger-audit';
import { LAW } from '../../harness/people';
import { faultBehind } from '../domain/whole-chain';
import { Disagreement } from './command';
import { contentBehind, contentOf, storeKey, type Entry } from './entry';
import type { Play } from './play';

function same(what: string, found: unknown, expected: unknown): void {
  if (found !== expected)
    throw new Disagreement(`${what}: found ${String(found)}, expected ${String(expected)}`);
}

/**
 * Everything that has to hold after every step. What the public gets is asked of every entry; what is behind it, of
 * those that the step could reach.
 *
 * @param reached entries whose draft, dossier or publication the step may have changed
 */
export async function checkAll(play: Play, reached: readonly Entry[]): Promise<void> {
  const ledger = await play.stage.audit.catchUp();
  for (const entry of play.entries) {
    const acts = ledger.acts.filter(
      (each) => each.entry === entryName(entry.uid, entry.documentId, entry.key.locale),
    );
    checkChains(play, acts);
    await checkPublic(play, entry, acts, reached.includes(entry));
    if (!reached.includes(entry)) continue;
    await checkStrapi(play, entry);
    if (entry.exists) await checkDossier(play, entry);
    else same('a line on the desk of a draft that is gone', await lineOf(play, entry), undefined);
  }
}

/** Every publication in the ledger stands on a whole chain, signed by persons who may not be one. */
function checkChains(play: Play, acts: AuditedLedger['acts']): void {
  acts.forEach(({ act, digest: signed }, at) => {
    if (act !== 'publish') return;
    const { important, urgent, image } = contentBehind(signed)!;
    const cleared = play.stage.rules.widely ? important || urgent || image : important || (urgent && image);
    const fault = faultBehind(acts, at, cleared, play.stage.rules.officeWeighs);
    if (fault) throw new Disagreement(`leaf ${acts[at]?.index}: ${fault}`);
  });
}

/** The public gets what the clerk says is public, word for word, and can prove it; or nothing. */
async function checkPublic(
  play: Play,
  entry: Entry,
  acts: AuditedLedger['acts'],
  withProof: boolean,
): Promise<void> {
  const { http } = play.stage.site;
  const plural = entry.uid === LAW ? 'laws' : 'bulletins';
  const locale = entry.locale ? { locale: entry.locale } : {};
  // What is public in the other language is no answer for this one.
  const answer = await http
    .get(`/api/gov/${plural}/${entry.documentId}`)
    .query({ ...locale, fallback: 'none' });
  const last = acts.findLast(({ act }) => act === 'publish' || act === 'unpublish');
  const absent = last?.act === 'unpublish' ? 410 : 404;
  const expected = entry.clerk.public && !entry.storeForged ? 200 : absent;
  if (!(entry.storeForged && answer.status === absent))
    same('status of the public API', answer.status, expected);
  if (answer.status !== 200) return;
  const { publication } = answer.body.data;
  same('public digest', publication.digest, entry.publicDigest);
  same('public content', contentBehind(publication.digest)?.id, entry.clerk.public?.content.id);
  same('newest act on what is public', `${last?.act} ${last?.index}`, `publish ${publication.ledgerIndex}`);
  if (!withProof) return;
  entry.backups.set(
    publication.ledgerIndex,
    await play.stage.site.strapi.db.connection('gov_publications').where(storeKey(entry)).first(),
  );
  const bundle = await http.get(`/api/gov/provenance/${entry.documentId}`).query(locale);
  const report = verifyBundle(bundle.body, { trustedKeys: [play.stage.gov.ledger.verifierKey] });
  same('verdict on the bundle', report.verdict, 'holds');
  same('entry of the bundle', JSON.stringify(report.entry), JSON.stringify(entry.key));
  same('key of the bundle', report.key?.trusted, true);
}

/** Strapi's own published row says what was signed, unless raw SQL was at it. */
async function checkStrapi(play: Play, entry: Entry): Promise<void> {
  const row = await entry.row(true);
  same('a published row in Strapi', row !== null, entry.clerk.public !== null);
  if (!row || entry.rowForged) return;
  same(
    'words of the published row',
    contentOf(entry, row, play.stage.site.publicDir).id,
    entry.clerk.public?.content.id,
  );
}

async function lineOf(play: Play, entry: Entry): Promise<any> {
  return play.stage.site.strapi.db.connection('gov_dossiers').where(storeKey(entry)).first();
}

/** The reducer, the line on the desk and the clerk tell the same of the entry. */
async function checkDossier(play: Play, entry: Entry): Promise<void> {
  const actServices = play.stage.gov.acts.services;
  const draft = await actServices.entries.draft(entry.key);
  const { facts } = await actServices.dossiers.of(draft, []);
  const nowISO = new Date(play.stage.clock.nowMs).toISOString();
  const { state, published, signatures, waitingFor } = reduceDossier(facts, actServices.profile, nowISO);
  const line = await lineOf(play, entry);
  same('digest on the desk', line?.digest, facts.digest);
  same('state on the desk', line.state, state);
  same('public on the desk', Boolean(line.is_public), published !== null);
  same('waiting for', line.waiting_for, waitingFor.join(','));
  same('schedule on the desk', line.publish_at ?? null, signatures.schedule?.publishAt ?? null);
  const { clerk } = entry;
  same('public digest by the acts', published?.digest ?? null, entry.publicDigest);
  same('submitted by', signatures.submit?.personId, clerk.live?.submit.by);
  same('approved by', signatures.approve?.personId, clerk.live?.approve?.by);
  same('cleared by', signatures.clear?.personId, clerk.live?.clear?.by);
  if (signatures.approve && clerk.writers.has(signatures.approve.personId)) {
    const approvedBefore = clerk.live?.approve?.by === signatures.approve.personId;
    same('the approver wrote after approving, and nothing new', approvedBefore, true);
  }
}

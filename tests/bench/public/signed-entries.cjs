'use strict';
/**
 * Fills the signed store with published bulletins, through the code that real acts use: leaves are appended to the
 * ledger, snapshots sealed and rows written as a publish act writes them. Only Strapi's own rows are left out: the
 * public side does not read them.
 */
const { join } = require('node:path');

const { gov } = require('../../harness/gov.ts');

const SOURCE = join(__dirname, '../../../plugins/gov-publishing/server/src');
const { sealSnapshot } = require(join(SOURCE, 'domain/content/canonical.ts'));
const { commit, newSalt } = require(join(SOURCE, 'domain/ledger/signer-commitment.ts'));
const { project, queryableFields } = require(join(SOURCE, 'delivery/store/projection.ts'));
const { searchFieldsOf, searchTextOf } = require(join(SOURCE, 'delivery/store/search/search-text.ts'));
const { titleOf, bodyOf, sectionOf } = require('./sample-content.cjs');

const UID = 'api::bulletin.bulletin';
const AT_ONCE = 500;
const DUTIES = { submit: 'reporter', approve: 'approver', publish: 'publisher' };

/** @returns document id of the bulletin with this number */
function idOf(number) {
  return `bench${String(number).padStart(19, '0')}`;
}

/** Publishes bulletins number `from` to `to` (not included). */
async function publishSigned(strapi, from, to) {
  const parts = gov(strapi).wiring;
  for (let start = from; start < to; start += AT_ONCE) {
    await publishSome(strapi, parts, start, Math.min(to, start + AT_ONCE));
  }
}

async function publishSome(strapi, { signoffParts, types }, start, end) {
  const { writer, store } = signoffParts.actParts;
  const type = types.get(UID);
  await strapi.db.transaction(async (scope) => {
    await writer.lock(scope.trx);
    const newest = await scope.trx('gov_ledger_leaves').max({ idx: 'idx' }).first();
    const base = newest.idx === null ? 0 : Number(newest.idx) + 1;
    const seals = Array.from({ length: end - start }, (_, offset) => seal(start + offset));
    const leaves = seals.flatMap((sealed, offset) => actsOn(sealed, base + 3 * offset));
    const stored = await writer.append(scope, leaves);
    for (const [offset, sealed] of seals.entries()) {
      const leaf = stored[3 * offset + 2];
      const { time } = JSON.parse(leaf.text);
      const { uid, documentId, locale } = sealed.snapshot;
      const dates = { datePosted: time, dateModified: time };
      await store.keep(scope.trx, sealed);
      await store.put(
        scope.trx,
        {
          key: { uid, documentId, locale },
          digest: sealed.digest,
          leafIndex: leaf.index,
          firstLeafIndex: leaf.index,
          agency: 'B-01',
        },
        project(sealed.snapshot, queryableFields(strapi, type), dates),
        [],
        searchTextOf(searchFieldsOf(strapi, type), sealed.snapshot),
      );
    }
  });
}

function seal(number) {
  return sealSnapshot(
    { uid: UID, documentId: idOf(number), locale: 'und' },
    {
      title: titleOf(number),
      body: bodyOf(),
      sections: [sectionOf(1), sectionOf(2)],
      agency: {
        uid: 'plugin::gov-publishing.agency',
        documentId: 'benchagency0000000000000',
        label: { code: 'B-01', nameTh: 'หน่วยทดสอบ', nameEn: 'Bench' },
      },
    },
  );
}

function actsOn({ digest, snapshot: { uid, documentId, locale } }, index) {
  return Object.entries(DUTIES).map(([act, duty]) => {
    const salt = newSalt();
    return {
      leaf: {
        v: 1,
        kind: 'entry-act',
        act,
        uid,
        documentId,
        locale,
        digest,
        duty,
        position: duty,
        agency: 'B-01',
        order: '1/2561',
        statement: 'ข้าพเจ้าได้ตรวจสอบความถูกต้อง ครบถ้วน และสมบูรณ์ของข้อมูลแล้ว',
        checklist: ['accurate'],
        policy: 'bench@1',
        proof: { method: 'password' },
        signer: commit({ name: duty, personId: duty, salt }),
        ...(act === 'publish' && { on: [index, index + 1] }),
      },
      signer: { personId: duty, personName: duty, salt, note: null, assessment: null },
    };
  });
}

module.exports = { publishSigned, idOf };

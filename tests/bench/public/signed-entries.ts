/**
 * Fills the signed store with published bulletins, through the code that real acts use: leaves are appended to the
 * ledger, snapshots sealed and rows written as a publish act writes them. Only Strapi's own rows are left out: the
 * public side does not read them.
 */
import { commit, newSalt } from '@gov-publishing/provenance';
import type { DocumentId, TypeUid } from '#server/domain/brands';
import { sealSnapshot } from '#server/domain/content/canonical';
import type { SealedSnapshot } from '#server/domain/content/snapshot';
import { project, queryableFields } from '#server/delivery/store/projection';
import { searchFieldsOf } from '#server/delivery/store/search/search-fields';
import { searchTextOf } from '#server/delivery/store/search/search-text';
import { gov } from '../../harness/gov';

const { titleOf, bodyOf, sectionOf } = require('./sample-content.cjs');

const UID = 'api::bulletin.bulletin' as TypeUid;
const AT_ONCE = 500;
const DUTIES = { submit: 'reporter', approve: 'approver', publish: 'publisher' };

/** @returns document id of the bulletin with this number */
export function idOf(number: number): DocumentId {
  return `bench${String(number).padStart(19, '0')}` as DocumentId;
}

/** Publishes bulletins number `from` to `to` (not included). */
export async function publishSigned(strapi: any, from: number, to: number): Promise<void> {
  const parts = gov(strapi).wiring;
  for (let start = from; start < to; start += AT_ONCE) {
    await publishSome(strapi, parts, start, Math.min(to, start + AT_ONCE));
  }
}

async function publishSome(
  strapi: any,
  { signoffServices, types }: any,
  start: number,
  end: number,
): Promise<void> {
  const { writer, store } = signoffServices.actServices;
  const type = types.get(UID);
  await strapi.db.transaction(async (scope: any) => {
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

function seal(number: number): SealedSnapshot {
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

function actsOn({ digest, snapshot: { uid, documentId, locale } }: SealedSnapshot, index: number): object[] {
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

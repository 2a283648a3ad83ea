import type { EntryKey } from '../brands';
import { checkBundle, parseBundle, type ProvenanceBundle } from '../bundle';
import type { LogKey, TreeHead } from '@gov-publishing/transparency-log';
import type { EntryLeaf } from '../leaf';
import { BundleMalformed } from '../provenance-error';
import { chainClaim } from './chain-claim';
import {
  inclusionClaim,
  isTrusted,
  readBundleKey,
  readCheckpoint,
  signatureClaim,
  trustClaim,
} from './checkpoint-claims';
import { CLAIMS, fails, type Claim, type ClaimName, type Answer } from './claim';
import type { Words } from '../vocabulary/words';
import { contentClaim } from './content-claim';
import { readEvidence, type Evidence } from './evidence';
import { fourEyesClaim, signersClaim } from './signer-claims';
import { sameLogClaim, stillPublishedClaim } from './witness-claims';

export interface VerifyOptions {
  /** Keys the reader got by another way than the bundle, each for all of the log or for a part of it. */
  readonly trustedKeys?: readonly LogKey[];
}

/** One act as the bundle tells it; believe it only under the verdict `holds`. */
export type ReportedAct = Pick<
  EntryLeaf,
  'act' | 'duty' | 'position' | 'agency' | 'order' | 'actingFor' | 'time'
> & {
  readonly index: number;
  /** Only where the leaf's commitment confirms the name. */
  readonly name?: string;
};

/** What a bundle proves and what it does not. */
export interface VerificationReport {
  /** `holds`: no claim fails (some may be unproven: where `chain` is, nobody has judged who signed) · `fails`: at least one does · `malformed`: no bundle at all. */
  readonly verdict: 'holds' | 'fails' | 'malformed';
  readonly summary: Words;
  readonly entry?: EntryKey;
  readonly checkpoint?: TreeHead;
  /** The key in the bundle, and whether the reader named the same and it counts on this checkpoint. */
  readonly key?: { readonly text: string; readonly trusted: boolean };
  readonly acts: readonly ReportedAct[];
  /** One for each of `CLAIMS`, in that order; none where malformed. */
  readonly claims: readonly Claim[];
}

function malformed(error: unknown): VerificationReport {
  const why = error instanceof BundleMalformed ? error.message : 'unreadable';
  return {
    verdict: 'malformed',
    summary: {
      th: `ไม่ใช่ชุดหลักฐานการเผยแพร่ที่ถูกรูปแบบ (${why})`,
      en: `Not a well-formed provenance bundle (${why})`,
    },
    acts: [],
    claims: [],
  };
}

function judge(check: () => Answer): Answer {
  try {
    return check();
  } catch {
    // No claim throws by design; should one all the same, an unchecked claim must not pass for a good one.
    return fails('ตรวจสอบข้อนี้ไม่สำเร็จ', 'This could not be checked.');
  }
}

function summaryOf(claims: readonly Claim[]): Words {
  const failed = claims.filter((claim) => claim.holds === false).length;
  if (failed > 0) {
    return {
      th: `ชุดหลักฐานนี้ไม่ผ่านการตรวจสอบ ${failed} ข้อ จาก ${claims.length} ข้อ โปรดอย่าใช้อ้างอิง`,
      en: `Do not rely on this bundle: ${failed} of ${claims.length} claims fail.`,
    };
  }
  if (claims.some(({ claim, holds }) => claim === 'chain' && holds === 'not-proven')) {
    return {
      th: 'ไม่พบข้อที่ผิด แต่ยังตัดสินไม่ได้ว่าลงนามครบหรือไม่ เพราะมีรายการลงนามที่โปรแกรมตรวจสอบนี้ไม่รู้จัก โปรดใช้โปรแกรมรุ่นใหม่กว่า',
      en: 'Nothing fails, but whether it was signed as it has to be could NOT be judged: it holds acts that this verifier does not know. Use a newer one.',
    };
  }
  const th = 'ทุกข้อที่ตรวจสอบได้จากชุดหลักฐานนี้ถูกต้อง';
  const en = 'Everything that can be checked from this bundle holds';
  // A forger makes a log and a key of his own, and all of it holds: the reader must not stop at this line.
  return claims.some(({ claim, holds }) => claim === 'trusted-key' && holds === true)
    ? { th, en: `${en}.` }
    : {
        th: `${th} หากกุญแจในชุดหลักฐานเป็นกุญแจของหน่วยงานจริง`,
        en: `${en}, provided that the key in it is the agency’s own.`,
      };
}

function actsOf({ leaves, signers }: Evidence): ReportedAct[] {
  return leaves.map(({ index, leaf: { act, duty, position, agency, order, actingFor, time } }) => {
    const name = signers.find((signer) => signer.index === index && signer.state === 'opens')?.name;
    return {
      ...{ index, act, duty, position, agency, order, time },
      ...(actingFor !== undefined && { actingFor }),
      ...(name !== undefined && { name }),
    };
  });
}

/**
 * Checks a bundle by itself: no database, no server, no network. Never throws, whatever is handed in.
 *
 * @param value a bundle, or anything that says it is one.
 * @returns one answer a claim, and the verdict over all.
 */
export function verifyBundle(value: unknown, { trustedKeys = [] }: VerifyOptions = {}): VerificationReport {
  let bundle: ProvenanceBundle;
  try {
    bundle = checkBundle(value);
  } catch (error) {
    return malformed(error);
  }
  return reportOn(bundle, trustedKeys);
}

/** As `verifyBundle`, from the bundle's JSON text. */
export function verifyBundleText(json: string, options?: VerifyOptions): VerificationReport {
  try {
    return verifyBundle(parseBundle(json), options);
  } catch (error) {
    return malformed(error);
  }
}

function reportOn(bundle: ProvenanceBundle, trustedKeys: readonly LogKey[]): VerificationReport {
  const evidence = readEvidence(bundle);
  const checks: Record<ClaimName, () => Answer> = {
    content: () => contentClaim(evidence),
    inclusion: () => inclusionClaim(bundle),
    'checkpoint-signature': () => signatureClaim(bundle),
    'trusted-key': () => trustClaim(bundle, trustedKeys),
    chain: () => chainClaim(evidence),
    signers: () => signersClaim(evidence),
    'four-eyes': () => fourEyesClaim(evidence),
    'same-log-for-everyone': sameLogClaim,
    'still-published': stillPublishedClaim,
  };
  const claims = CLAIMS.map((claim): Claim => ({ claim, ...judge(checks[claim]) }));
  const key = readBundleKey(bundle);
  const head = readCheckpoint(bundle);
  const published = evidence.publish?.leaf;
  return {
    verdict: claims.some((claim) => claim.holds === false) ? 'fails' : 'holds',
    summary: summaryOf(claims),
    ...(published && {
      entry: { uid: published.uid, documentId: published.documentId, locale: published.locale },
    }),
    ...(head && { checkpoint: { origin: head.origin, size: head.size, root: head.root } }),
    ...(key && { key: { text: key.text, trusted: isTrusted(key, bundle, trustedKeys) } }),
    acts: actsOf(evidence),
    claims,
  };
}

import type { ProvenanceBundle } from '../bundle';
import {
  type Checkpoint,
  CheckpointNotSigned,
  hashLeaf,
  type LogKey,
  parseCheckpoint,
  parseVerifierKey,
  type VerifierKey,
  verifyCheckpoint,
  verifyInclusion,
} from '@gov-publishing/transparency-log';
import { fails, holds, notProven, type Answer } from './claim';

/** @returns the checkpoint, signature aside, or undefined where it is malformed. */
export function readCheckpoint(bundle: ProvenanceBundle): Checkpoint | undefined {
  try {
    return parseCheckpoint(bundle.checkpoint);
  } catch {
    return undefined;
  }
}

/** @returns the key the bundle brings, or undefined where it is malformed. */
export function readBundleKey(bundle: ProvenanceBundle): VerifierKey | undefined {
  try {
    return parseVerifierKey(bundle.verifierKey);
  } catch {
    return undefined;
  }
}

/** Claim: every leaf of the bundle is in the log at the checkpoint's size. Judged by bytes alone. */
export function inclusionClaim(bundle: ProvenanceBundle): Answer {
  const checkpoint = readCheckpoint(bundle);
  if (checkpoint === undefined) {
    return fails(
      'อ่านตรารับรองทะเบียน (checkpoint) ไม่ได้ จึงไม่ทราบว่ารายการลงนามอยู่ในทะเบียนการลงนามหรือไม่',
      'The checkpoint cannot be read, so nothing shows that the signatures are in the log.',
    );
  }
  const { origin, root, size } = checkpoint;
  const missing = bundle.leaves
    .filter(({ index, text, inclusionProof }) => {
      return !verifyInclusion(index, size, hashLeaf(text), inclusionProof, root);
    })
    .map(({ index }) => index);
  if (missing.length > 0) {
    return fails(
      `รายการลงนามลำดับที่ ${missing.join(', ')} ไม่อยู่ในทะเบียนการลงนาม หรือถูกแก้ไขแล้ว`,
      `Not in the log as presented here, or changed: leaf ${missing.join(', ')}.`,
    );
  }
  return holds(
    `รายการลงนามทั้ง ${bundle.leaves.length} รายการอยู่ในทะเบียนการลงนามของ ${origin} ซึ่งมี ${size} รายการ`,
    `All ${bundle.leaves.length} leaves are in the log of ${origin}, which then had ${size}.`,
  );
}

/** Claim: the checkpoint is signed by the log's key, the one the bundle brings. */
export function signatureClaim(bundle: ProvenanceBundle): Answer {
  const key = readBundleKey(bundle);
  if (key === undefined) {
    return fails('กุญแจตรวจสอบในชุดหลักฐานไม่ถูกต้อง', 'The verifier key in the bundle is malformed.');
  }
  try {
    verifyCheckpoint(bundle.checkpoint, [key]);
  } catch (error) {
    return error instanceof CheckpointNotSigned
      ? fails(
          `ตรารับรองทะเบียนไม่มีลายมือชื่อดิจิทัลที่ถูกต้องของกุญแจ ${key.name}+${key.id}`,
          `The checkpoint has no valid signature by the key ${key.name}+${key.id}.`,
        )
      : fails('ตรารับรองทะเบียน (checkpoint) ไม่ถูกรูปแบบ', 'The checkpoint is malformed.');
  }
  return holds(
    `ตรารับรองทะเบียนมีลายมือชื่อดิจิทัลที่ถูกต้องของกุญแจ ${key.name}+${key.id}`,
    `The checkpoint carries a valid signature by the key ${key.name}+${key.id}.`,
  );
}

/** Claim: a key the READER trusts signed the checkpoint. Anyone who makes up a bundle makes up a key with it. */
export function trustClaim(bundle: ProvenanceBundle, trustedKeys: readonly LogKey[]): Answer {
  if (trustedKeys.length === 0) {
    return notProven(
      `กุญแจที่ใช้ตรวจมาจากชุดหลักฐานนี้เอง โปรดเทียบกับกุญแจที่หน่วยงานประกาศไว้ที่อื่น: ${bundle.verifierKey}`,
      `The key was taken from the bundle itself. Compare it with the one the agency publishes elsewhere: ${bundle.verifierKey}`,
    );
  }
  try {
    const { checkpoint, signedBy } = verifyCheckpoint(bundle.checkpoint, trustedKeys);
    const key = signedBy.find(({ name }) => name === checkpoint.origin);
    return holds(
      `ตรารับรองทะเบียนลงนามด้วยกุญแจที่ท่านเชื่อถือ: ${key?.name}+${key?.id}`,
      `The checkpoint is signed by a key you trust: ${key?.name}+${key?.id}.`,
    );
  } catch {
    return fails(
      'ตรารับรองทะเบียนไม่ได้ลงนามด้วยกุญแจใดที่ท่านเชื่อถือ',
      'The checkpoint is not validly signed by any key you trust.',
    );
  }
}

/** @returns whether the key is one that the reader named and that counts on this checkpoint, as `trustClaim` has it */
export function isTrusted(
  key: VerifierKey,
  bundle: ProvenanceBundle,
  trustedKeys: readonly LogKey[],
): boolean {
  try {
    return verifyCheckpoint(bundle.checkpoint, trustedKeys).signedBy.some(({ text }) => text === key.text);
  } catch {
    return false;
  }
}

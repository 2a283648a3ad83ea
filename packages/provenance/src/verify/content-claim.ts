import * as z from 'zod';
import type { ProvenanceBundle } from '../bundle';
import { canonicalText, textDigest } from '../text/canonical-text';
import { parseJson } from '../text/strict-json';
import { fails, holds, notProven, type Answer } from './claim';
import { mayStandFor, type Evidence } from './evidence';

const snapshotSchema = z.strictObject({
  v: z.literal(1),
  uid: z.string(),
  documentId: z.string(),
  locale: z.string(),
  content: z.record(z.string(), z.unknown()),
  references: z.array(z.record(z.string(), z.unknown())).min(1).optional(),
});

/** @returns the snapshot's entry, or undefined where the text is no snapshot or not in canonical form. */
function readSnapshot(text: string): z.infer<typeof snapshotSchema> | undefined {
  try {
    const value = parseJson(text);
    if (canonicalText(value) !== text) return undefined;
    return snapshotSchema.safeParse(value).data;
  } catch {
    return undefined;
  }
}

/**
 * Whether acts on another subject than an entry name this very content. Who signed it nobody here can judge; without this,
 * any words could be put beside leaves that are truly in the log.
 */
function isNamed({ leaves, snapshot }: ProvenanceBundle, later: Evidence['later']): boolean {
  const alone = later.filter(({ isAlone }) => isAlone).map(({ index }) => index);
  if (alone.length === 0) return true;
  const digest = textDigest(snapshot);
  return leaves.some(
    ({ index, text }) => alone.includes(index) && (parseJson(text) as { digest?: unknown }).digest === digest,
  );
}

/** Claim: the snapshot is, byte for byte, what the publish act signed, and of the same entry. */
export function contentClaim({ bundle, publish, later }: Evidence): Answer {
  if (publish === undefined && later.some(mayStandFor) && isNamed(bundle, later)) {
    return notProven(
      'โปรแกรมตรวจสอบนี้เก่ากว่ารายการลงนามเผยแพร่ จึงเทียบกับเนื้อหาไม่ได้',
      'This verifier is older than the publish act and cannot compare the content with it.',
    );
  }
  if (publish === undefined) {
    return fails(
      'ไม่มีรายการลงนามเผยแพร่ที่อ่านได้ จึงไม่มีสิ่งที่จะนำมาเทียบกับเนื้อหา',
      'There is no readable publish act to compare the content with.',
    );
  }
  const { digest, uid, documentId, locale } = publish.leaf;
  if (textDigest(bundle.snapshot) !== digest) {
    return fails(
      'เนื้อหาไม่ตรงกับที่ลงนามเมื่อเผยแพร่ แสดงว่าเนื้อหาถูกแก้ไขภายหลัง',
      'The content is not what was signed when the entry was published: one of the two has been changed.',
    );
  }
  const snapshot = readSnapshot(bundle.snapshot);
  if (snapshot === undefined) {
    return fails(
      'เนื้อหาที่ลงนามไม่อยู่ในรูปแบบมาตรฐาน จึงอ่านความหมายให้แน่นอนไม่ได้',
      'The signed content is not in canonical form, so it has no certain reading.',
    );
  }
  if (snapshot.uid !== uid || snapshot.documentId !== documentId || snapshot.locale !== locale) {
    return fails(
      'เนื้อหานี้เป็นของข้อมูลรายการอื่น ไม่ใช่รายการที่ลงนามเผยแพร่',
      'The content belongs to another entry than the one that was published.',
    );
  }
  return holds(
    `เนื้อหาตรงกับที่ลงนามเมื่อเผยแพร่ทุกตัวอักษร (SHA-256 ${digest})`,
    `The content is, to the last character, what was signed when the entry was published (SHA-256 ${digest}).`,
  );
}

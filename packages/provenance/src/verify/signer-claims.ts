import { fails, holds, notProven, type Answer } from './claim';
import { mayStandFor, type Evidence, type ReadLeaf, type ReadSigner } from './evidence';

/** Claim: the names in the bundle are those the leaves were bound to. */
export function signersClaim({ bundle, signers }: Evidence): Answer {
  if (bundle.signers === undefined) {
    return notProven(
      'ชุดหลักฐานนี้ไม่เปิดเผยชื่อผู้ลงนาม ทะเบียนการลงนามเก็บเพียงค่าผูกพันที่อ่านชื่อไม่ได้',
      'The bundle names no signers; the log holds only sealed commitments to their names.',
    );
  }
  const wrong = signers.filter(({ state }) => state === 'wrong').map(({ index }) => index);
  if (wrong.length > 0) {
    return fails(
      `ชื่อผู้ลงนามไม่ตรงกับที่บันทึกไว้ในรายการลำดับที่ ${wrong.join(', ')}`,
      `The name given is not the one the log was bound to, or there is no such leaf: ${wrong.join(', ')}.`,
    );
  }
  const opened = signers.filter(({ state }) => state === 'opens').length;
  const total = bundle.leaves.length;
  if (opened < total) {
    return notProven(
      `ตรวจชื่อผู้ลงนามได้ ${opened} จาก ${total} รายการ รายการที่เหลือไม่ได้เปิดเผยข้อมูลที่ใช้ตรวจ`,
      `Names could be checked for ${opened} of ${total} leaves; for the others nothing to check them by is disclosed.`,
    );
  }
  return holds(
    `ชื่อผู้ลงนามทั้ง ${total} รายการตรงกับที่ผูกพันไว้ในทะเบียนการลงนาม`,
    `The names of all ${total} signers are those the log was bound to.`,
  );
}

/** One way of writing a name, so that a second account in a person's own name is noticed. */
function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function signersOf(leaves: readonly ReadLeaf[], signers: readonly ReadSigner[]): (ReadSigner | undefined)[] {
  return leaves.map(({ index }) => signers.find((item) => item.index === index && item.state === 'opens'));
}

/**
 * Claim: who approved is not who submitted. Commitments are salted for every leaf, so nothing can be said of two
 * unnamed signers. That the approver saved no draft either is not in the ledger at all: the gate sees to that.
 */
export function fourEyesClaim({ leaves, later, signers }: Evidence): Answer {
  const submits = leaves.filter(({ leaf }) => leaf.act === 'submit');
  const approves = leaves.filter(({ leaf }) => leaf.act === 'approve');
  if ((submits.length === 0 || approves.length === 0) && later.some(mayStandFor)) {
    return notProven(
      'โปรแกรมตรวจสอบนี้เก่ากว่ารายการลงนาม จึงไม่ทราบว่าผู้รายงานและผู้อนุมัติรับรองเป็นคนละคนหรือไม่',
      'This verifier is older than the signatures and cannot tell whether reporter and approver are two people.',
    );
  }
  if (submits.length === 0 || approves.length === 0) {
    return fails(
      'ไม่มีลายมือชื่อของผู้รายงานหรือของผู้อนุมัติรับรอง จึงไม่ครบสองคน',
      'The signature of the reporter or of the approver is missing, so there were not two people.',
    );
  }
  const reporters = signersOf(submits, signers);
  const approvers = signersOf(approves, signers);
  const same = fails('ผู้รายงานและผู้อนุมัติรับรองเป็นบุคคลเดียวกัน', 'Reporter and approver are the same person.');
  if (submits.some((a) => approves.some((b) => a.leaf.signer === b.leaf.signer))) return same;
  if (reporters.some((a) => a && approvers.some((b) => b?.personId === a.personId))) return same;
  if (reporters.includes(undefined) || approvers.includes(undefined)) {
    return notProven(
      'ระบบบันทึกว่าผู้รายงานและผู้อนุมัติรับรองลงนามแยกกันตามหน้าที่ แต่เมื่อไม่เปิดเผยชื่อ จึงยังยืนยันไม่ได้ว่าเป็นคนละคน',
      'Reporter and approver each signed under their own duty; without their names it cannot be shown that they are two people.',
    );
  }
  if (reporters.some((a) => approvers.some((b) => plainName(a!.name) === plainName(b!.name)))) {
    return notProven(
      'ผู้รายงานและผู้อนุมัติรับรองใช้คนละบัญชีแต่ชื่อเหมือนกัน จึงยังยืนยันไม่ได้ว่าเป็นคนละคน',
      'Reporter and approver used different accounts under one name, so it cannot be shown that they are two people.',
    );
  }
  return holds(
    'ผู้รายงานและผู้อนุมัติรับรองเป็นคนละบัญชีคนละชื่อ (ประวัติการแก้ไขร่างไม่อยู่ในทะเบียนการลงนาม จึงไม่รวมในข้อนี้)',
    'Reporter and approver are different accounts under different names. (Who edited the draft is not in the log and not part of this.)',
  );
}

import {
  leafFaults,
  scheduleFaults,
  stepFaults,
  unrelatedLeaves,
  unjudged,
  weighingFaults,
} from './chain-faults';
import { fails, holds, notProven, type Answer } from './claim';
import type { Words } from '../vocabulary/words';
import { mayStandFor, type Evidence } from './evidence';

/** Claim: the publication stands on a complete chain of signatures on this very content, in order of place and time. */
export function chainClaim(evidence: Evidence): Answer {
  const { leaves, later, publish, unreadable } = evidence;
  const faults: Words[] = unreadable.map((index) => ({
    th: `อ่านรายการลำดับที่ ${index} ไม่ได้`,
    en: `leaf ${index} cannot be read as an act on an entry`,
  }));
  const published = leaves.filter(({ leaf }) => leaf.act === 'publish').length;
  if (published > 1 || (published === 0 && !later.some(mayStandFor))) {
    faults.push({
      th: `ต้องมีรายการลงนามเผยแพร่หนึ่งรายการ แต่พบ ${published} รายการ`,
      en: `there must be one publish act, and there are ${published}`,
    });
  }
  if (publish !== undefined) {
    for (const check of [stepFaults, leafFaults, weighingFaults, scheduleFaults, unrelatedLeaves])
      faults.push(...check(evidence, publish));
  }
  if (faults.length > 0) {
    return fails(
      `ลำดับการลงนามไม่สมบูรณ์: ${faults.map(({ th }) => th).join('; ')}`,
      `The chain of signatures is not complete: ${faults.map(({ en }) => en).join('; ')}.`,
    );
  }
  const open = unjudged(evidence);
  if (open.length > 0) {
    return notProven(
      `โปรแกรมตรวจสอบนี้เก่ากว่าชุดหลักฐาน จึงตรวจลำดับการลงนามได้ไม่ครบ: ${open.map(({ th }) => th).join('; ')}`,
      `This verifier is older than the bundle and cannot judge all of the chain: ${open.map(({ en }) => en).join('; ')}.`,
    );
  }
  const cleared = leaves.some(({ leaf }) => leaf.act === 'clear');
  return holds(
    `ลำดับการลงนามครบถ้วน: รายงาน อนุมัติรับรอง${cleared ? ' กลั่นกรอง' : ''} และเผยแพร่ ลงนามเนื้อหาเดียวกันตามลำดับ`,
    `The chain is complete: reported, approved${cleared ? ', cleared' : ''} and published, all on the same content, in this order.`,
  );
}

import type { EntryLeaf } from '../leaf';
import { showsOf } from '../records/proof';
import type { Words } from '../vocabulary/words';
import { mayStandFor, type Evidence, type ReadLeaf } from './evidence';
import { SIGNED_ACTS } from '../vocabulary/acts';
import { lacksWeighing } from './weighing';

/** The link of the chain that an act is, where it has a place in the order. */
function placeOf(act: EntryLeaf['act']): number | null {
  return SIGNED_ACTS[act].link?.place ?? null;
}

/** Whether an act is a link at all, be it one that may come before or after the publication. */
const isOutsideTheOrder = (act: EntryLeaf['act']): boolean => {
  const { link } = SIGNED_ACTS[act];
  return link !== null && link.place === null;
};

function fault(th: string, en: string): Words {
  return { th, en };
}

/** Leaves that are no part of the chain: a withdrawal slipped in among good signatures must not be overlooked. */
export function unrelatedLeaves({ leaves }: Evidence, publish: ReadLeaf): Words[] {
  const part = new Set([publish.index, publish.leaf.scheduledBy, ...(publish.leaf.on ?? [])]);
  return leaves
    .filter(({ index, leaf }) => !part.has(index) && !isOutsideTheOrder(leaf.act))
    .map(({ index, leaf }) =>
      fault(
        `รายการลำดับที่ ${index} (${leaf.act}) ไม่ใช่ส่วนของการเผยแพร่ครั้งนี้`,
        `leaf ${index} (${leaf.act}) is no part of this publication`,
      ),
    );
}

/** Steps the publish act stands on that are not there, or come in the wrong order. */
export function stepFaults({ leaves, later }: Evidence, publish: ReadLeaf): Words[] {
  const on = publish.leaf.on ?? [];
  const at = (act: EntryLeaf['act']) =>
    leaves.filter(({ index, leaf }) => on.includes(index) && leaf.act === act).map(({ index }) => index);
  const faults: Words[] = [];
  const least = later.some(mayStandFor) ? 0 : 1;
  if (at('submit').length > 1 || at('submit').length < least) {
    faults.push(fault('ไม่มีลายมือชื่อผู้รายงานเพียงหนึ่งเดียว', 'it does not stand on exactly one submission'));
  }
  if (at('approve').length < least)
    faults.push(fault('ไม่มีลายมือชื่อผู้อนุมัติรับรอง', 'it does not stand on an approval'));
  for (const index of on) {
    const leaf = leaves.find((read) => read.index === index)?.leaf;
    if (later.some((read) => read.index === index)) continue;
    if (leaf === undefined) {
      faults.push(fault(`ไม่มีรายการลำดับที่ ${index} ที่อ้างถึง`, `leaf ${index}, which it stands on, is missing`));
    } else if (SIGNED_ACTS[leaf.act].link?.isGround !== true) {
      faults.push(
        fault(`รายการลำดับที่ ${index} ไม่ใช่การรับรอง`, `leaf ${index} (${leaf.act}) is nothing to stand on`),
      );
    }
  }
  const steps = leaves
    .filter(({ index }) => index <= publish.index)
    .flatMap(({ leaf }) => placeOf(leaf.act) ?? []);
  if (on.some((index) => index >= publish.index) || steps.some((step, i) => i > 0 && step < steps[i - 1]!)) {
    faults.push(fault('ลำดับขั้นตอนไม่ถูกต้อง', 'the steps are not in their order'));
  }
  return faults;
}

/** Leaves of another entry, of another content, out of time, or by the wrong hand. */
export function leafFaults({ leaves }: Evidence, { leaf: publish }: ReadLeaf): Words[] {
  return leaves.flatMap(({ index, leaf }, place) => {
    const faults: Words[] = [];
    if (
      leaf.uid !== publish.uid ||
      leaf.documentId !== publish.documentId ||
      leaf.locale !== publish.locale
    ) {
      faults.push(fault(`รายการลำดับที่ ${index} เป็นของข้อมูลรายการอื่น`, `leaf ${index} is of another entry`));
    }
    if (leaf.digest !== publish.digest) {
      faults.push(fault(`รายการลำดับที่ ${index} ลงนามเนื้อหาอื่น`, `leaf ${index} signs other content`));
    }
    // Canonical instants (UTC, three decimals) order as text.
    if (place > 0 && leaf.time < leaves[place - 1]!.leaf.time) {
      faults.push(
        fault(`เวลาของรายการลำดับที่ ${index} ย้อนหลัง`, `leaf ${index} is earlier than the one before it`),
      );
    }
    const { link } = SIGNED_ACTS[leaf.act];
    if (link && link.place !== null && !link.signedBy.includes(leaf.duty)) {
      faults.push(
        fault(`รายการลำดับที่ ${index} ลงนามผิดหน้าที่`, `leaf ${index} (${leaf.act}) is signed as ${leaf.duty}`),
      );
    }
    const scheduled = leaf.act === 'publish' && leaf.scheduledBy !== undefined;
    const shown = showsOf(leaf.proof);
    if (shown !== undefined && shown !== (scheduled ? 'schedule' : 'signer')) {
      faults.push(
        fault(
          `รายการลำดับที่ ${index} ไม่มีการยืนยันตัวผู้ลงนาม`,
          `leaf ${index} was not signed under fresh proof of the signer`,
        ),
      );
    }
    return faults;
  });
}

/** A clearance that rests on no weighing of the provincial office, where its rules ask for one. */
export function weighingFaults({ leaves, later }: Evidence, publish: ReadLeaf): Words[] {
  if (later.some(mayStandFor)) return [];
  const on = publish.leaf.on ?? [];
  const chain = leaves.filter(({ index }) => on.includes(index)).map(({ leaf }) => leaf);
  return lacksWeighing(chain)
    ? [
        fault(
          'การกลั่นกรองไม่มีการประเมินผลดี ผลเสีย และผลกระทบของสำนักงานจังหวัดรองรับ',
          'it was cleared without the provincial office’s signed weighing',
        ),
      ]
    : [];
}

/** A publication by schedule that no schedule confirms. */
export function scheduleFaults({ leaves, later }: Evidence, { index, leaf: publish }: ReadLeaf): Words[] {
  const { scheduledBy } = publish;
  if (scheduledBy === undefined || later.some((read) => read.index === scheduledBy)) return [];
  const schedule = leaves.find((read) => read.index === publish.scheduledBy);
  const due = schedule?.leaf.publishAt;
  const good =
    schedule?.leaf.act === 'schedule' && schedule.index < index && due !== undefined && due <= publish.time;
  return good
    ? []
    : [fault('การเผยแพร่ตามกำหนดเวลาไม่มีการลงนามตั้งเวลารองรับ', 'no signed schedule had fallen due for it')];
}

/** What a later program put into the chain: nothing is wrong with it, and nothing can be said of it here. */
export function unjudged({ leaves, later }: Evidence): Words[] {
  return [
    ...later.map(({ index, declared: { kind, v } }) =>
      fault(
        `รายการลำดับที่ ${index} เป็นรายการแบบใหม่ (${kind} ${v})`,
        `leaf ${index} is of a newer form (${kind} ${v})`,
      ),
    ),
    ...leaves
      .filter(({ leaf }) => showsOf(leaf.proof) === undefined)
      .map(({ index, leaf }) =>
        fault(
          `รายการลำดับที่ ${index} ยืนยันตัวผู้ลงนามด้วยวิธีใหม่ (${leaf.proof.method})`,
          `the signer of leaf ${index} was proven by a newer method (${leaf.proof.method})`,
        ),
      ),
  ];
}

import type { ChecklistItem } from './definition';

/** Reporter AND approver attest at each sign-off that nothing forbidden is in the words (PROH-01..03). */
export const ATTESTATIONS: readonly ChecklistItem[] = [
  {
    key: 'no_overthrow',
    requirement: 'PROH-01',
    words: {
      th: 'ไม่มีเนื้อหาที่ก่อให้เกิดการล้มล้างการปกครองในระบอบประชาธิปไตยอันมีพระมหากษัตริย์ทรงเป็นประมุข',
      en: 'Nothing in it is aimed at overthrowing the democratic regime with the King as Head of State',
    },
  },
  {
    key: 'no_harm_to_state_security',
    requirement: 'PROH-02',
    words: { th: 'ไม่มีเนื้อหาที่มีผลกระทบต่อความมั่นคงของรัฐ', en: 'Nothing in it affects the security of the state' },
  },
  {
    key: 'no_harm_to_public_order',
    requirement: 'PROH-03',
    words: {
      th: 'ไม่มีเนื้อหาที่ขัดต่อความสงบเรียบร้อยหรือศีลธรรมอันดีของประชาชน',
      en: 'Nothing in it is against public order or good morals',
    },
  },
];

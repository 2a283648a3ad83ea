import { demoFile } from '../attachments';
import { sample, type Sample } from '../sample';

const EXECUTIVE = 'gov-publishing.executive';
const PORTRAIT = { photo: demoFile('example-portrait.png') };
const PLAN = demoFile('publishing-plan-2561.txt');

/** What the other pages of basic information look like: people, a drawing, a project with money, a plan with its file. */
export const OFFICE_AND_PLANS: readonly Sample[] = [
  sample({
    type: 'basic-info',
    slug: 'info-demo-executives',
    shared: { kind: 'executives' },
    th: {
      title: 'ทำเนียบผู้บริหาร (บุคคลสมมุติของระบบสาธิต)',
      summary: 'บุคคลในหน้านี้สมมุติขึ้นเพื่อสาธิต นามสกุล “ตัวอย่าง” ทุกคน ไม่ใช่ผู้บริหารจริง',
      details: [
        person(1, 'นายเกียรติ ตัวอย่าง', 'ผู้ว่าราชการจังหวัดสมุทรสาคร', PORTRAIT),
        person(2, 'นางดวงใจ ตัวอย่าง', 'รองผู้ว่าราชการจังหวัดสมุทรสาคร', PORTRAIT),
        person(3, 'นายสมชาย ตัวอย่าง', 'หัวหน้าสำนักงานจังหวัดสมุทรสาคร', PORTRAIT),
        person(
          4,
          'นายวีระ ตัวอย่าง',
          'หัวหน้าสำนักงานป้องกันและบรรเทาสาธารณภัยจังหวัดสมุทรสาคร รักษาราชการแทนปลัดจังหวัดสมุทรสาคร',
        ),
        { __component: EXECUTIVE, order: 5, vacant: true, position: 'รองผู้ว่าราชการจังหวัดสมุทรสาคร' },
      ],
    },
    en: {
      title: 'Executives (fictional persons of the demo)',
      summary:
        'The persons on this page are made up for the demo; each is called Tuayang, “example”. They hold no real office.',
      details: [
        person(1, 'Mr Kiat Tuayang', 'Governor of Samut Sakhon', PORTRAIT, 'en'),
        person(2, 'Mrs Duangchai Tuayang', 'Vice Governor of Samut Sakhon', PORTRAIT, 'en'),
        person(3, 'Mr Somchai Tuayang', 'Head of the Samut Sakhon Provincial Office', PORTRAIT, 'en'),
        person(
          4,
          'Mr Wira Tuayang',
          'Head of the Samut Sakhon Provincial Office of Disaster Prevention and Mitigation, acting as Chief District Officer of the province',
        ),
        { __component: EXECUTIVE, order: 5, vacant: true, position: 'Vice Governor of Samut Sakhon' },
      ],
    },
  }),
  sample({
    type: 'basic-info',
    slug: 'info-demo-structure',
    shared: { kind: 'structure' },
    th: {
      title: 'โครงสร้างผู้ลงนามเผยแพร่ข้อมูล (ตัวอย่างของระบบสาธิต)',
      details: [
        {
          __component: 'gov-publishing.chart',
          image: demoFile('publishing-structure.png'),
          alt: 'ผังผู้ลงนาม: ผู้ให้ข้อมูล หัวหน้าส่วนราชการ ผู้ว่าราชการจังหวัดหรือ CIO และผู้นำข้อมูลขึ้นเผยแพร่',
          textAlternative: [
            '1. ผู้ให้ข้อมูลจัดเตรียมและเสนอ',
            '2. หัวหน้าส่วนราชการอนุมัติ',
            '3. ผู้ว่าราชการจังหวัดหรือ CIO กลั่นกรองเรื่องสำคัญ',
            '4. ผู้นำข้อมูลขึ้นเผยแพร่ตรวจทานและเผยแพร่',
          ].join('\n'),
        },
      ],
    },
  }),
  sample({
    type: 'basic-info',
    slug: 'info-demo-projects',
    shared: { kind: 'approved_projects' },
    th: {
      title: 'โครงการที่ได้รับอนุมัติ (ตัวเลขสมมุติของระบบสาธิต)',
      summary: 'ชื่อโครงการ เลขที่อนุมัติ และจำนวนเงินในหน้านี้สมมุติขึ้นเพื่อสาธิต',
      details: [
        project({
          name: 'โครงการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน',
          approvalReference: 'สาธิต ๑/๒๕๖๑',
          outputs: 'ข้อมูลพื้นฐาน กฎหมาย และข่าวของหน่วยงานบนเว็บไซต์',
        }),
      ],
    },
    en: {
      title: 'Approved projects (fictional figures of the demo)',
      summary:
        'The name of the project, its reference and the amounts on this page are made up for the demo.',
      details: [
        project({
          name: 'Publishing information to the public through agency websites',
          approvalReference: 'Demo 1/2561',
          outputs: 'Basic information, laws and news of the agency on its website',
        }),
      ],
    },
  }),
  sample({
    type: 'basic-info',
    slug: 'info-demo-action-plan',
    shared: { kind: 'action_plan' },
    th: {
      title: 'แผนปฏิบัติการเผยแพร่ข้อมูล ปีงบประมาณ ๒๕๖๑ (ตัวอย่างของระบบสาธิต)',
      details: [
        {
          __component: 'gov-publishing.plan-report',
          name: 'แผนปฏิบัติการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์',
          fiscalYear: 2561,
          amount: 120_000,
          file: PLAN,
        },
      ],
    },
  }),
];

function person(order: number, name: string, position: string, photo: object = {}, language = 'th'): object {
  const alt = language === 'th' ? `ภาพวาดแทนภาพถ่ายของ${name}` : `Drawing in place of a photograph of ${name}`;
  return { __component: EXECUTIVE, order, name, position, ...('photo' in photo && { ...photo, alt }) };
}

function project(words: object): object {
  const money = {
    fiscalYear: 2561,
    status: 'in_progress',
    budget: 120_000,
    spent: 45_000.5,
    progressPercent: 40,
  };
  return { __component: 'gov-publishing.project', ...money, ...words };
}

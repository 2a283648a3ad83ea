import { sample, type Sample } from '../sample';

/** Basic information of the provincial office, as far as the documents of May 2561 say it. */
export const BASIC_INFO: readonly Sample[] = [
  sample({
    type: 'basic-info',
    slug: 'info-contact',
    shared: { kind: 'contact' },
    th: {
      title: 'ช่องทางการติดต่อสำนักงานจังหวัดสมุทรสาคร',
      summary: 'ตามที่พิมพ์ในหนังสือจังหวัดสมุทรสาคร ลงวันที่ ๒๑ พฤษภาคม ๒๕๖๑',
      details: [contact('กลุ่มงานศูนย์ดำรงธรรมจังหวัด ศาลากลางจังหวัดสมุทรสาคร ถนนเศรษฐกิจ ๑ จังหวัดสมุทรสาคร ๗๕๐๐๐')],
    },
    en: {
      title: 'Contact the Samut Sakhon Provincial Office',
      summary: 'As printed in the letter of Samut Sakhon Province of 21 May B.E. 2561 (2018)',
      details: [
        contact('Damrongtham Centre, Samut Sakhon Provincial Hall, Setthakit 1 Road, Samut Sakhon 75000'),
      ],
    },
  }),
  sample({
    type: 'basic-info',
    slug: 'info-powers',
    shared: { kind: 'powers' },
    th: {
      title: 'อำนาจหน้าที่ของสำนักงานจังหวัด',
      body: 'สำนักงานจังหวัดสมุทรสาครเป็นหน่วยงานที่มีหน้าที่เผยแพร่ข้อมูลต่อสาธารณชนของจังหวัดสมุทรสาคร (ประกาศจังหวัดสมุทรสาคร ลงวันที่ ๒๑ พฤษภาคม ๒๕๖๑ ข้อ ๒)',
      source: { name: 'จังหวัดสมุทรสาคร', citation: 'ประกาศ ณ วันที่ ๒๑ พฤษภาคม พ.ศ. ๒๕๖๑ ข้อ ๒' },
    },
    en: {
      title: 'Powers and duties of the provincial office',
      body: 'The Samut Sakhon Provincial Office is the agency whose duty it is to publish the information of Samut Sakhon Province (announcement of 21 May B.E. 2561 (2018), clause 2).',
      source: {
        name: 'Samut Sakhon Province',
        citation: 'Announcement of 21 May B.E. 2561 (2018), clause 2',
      },
    },
  }),
  sample({
    type: 'basic-info',
    slug: 'info-cio',
    // Known by position only: without an official contact the checks let nobody submit it.
    target: 'draft',
    shared: { kind: 'cio' },
    th: {
      title: 'ผู้บริหารเทคโนโลยีสารสนเทศระดับสูงจังหวัด (PCIO)',
      details: [{ __component: 'gov-publishing.cio', position: 'รองผู้ว่าราชการจังหวัด' }],
    },
    en: {
      title: 'Provincial Chief Information Officer',
      details: [{ __component: 'gov-publishing.cio', position: 'Vice governor' }],
    },
  }),
];

function contact(address: string): object {
  return {
    __component: 'gov-publishing.contact-channel',
    purpose: 'general',
    address,
    phone: '0 3451 1251',
    fax: '0 3452 8236',
  };
}

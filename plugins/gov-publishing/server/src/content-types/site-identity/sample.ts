import { PUBLISHABLE_SAMPLE, SAMPLE_PICTURE, type SampleEntry } from '../definition/sample';

/** A province with everything that it may have. */
export const sample: SampleEntry = {
  ...PUBLISHABLE_SAMPLE,
  title: 'จังหวัดสระบุรี',
  emblem: SAMPLE_PICTURE,
  emblemAlt: 'ตราประจำจังหวัดสระบุรี รูปมณฑปพระพุทธบาท',
  mainColour: '#5b2a6e',
  accentColour: '#c9a13b',
  hotline: '1567',
  menu: [
    { label: 'กฎหมายและระเบียบ', address: '/laws' },
    { label: 'ศูนย์ดำรงธรรม', address: 'https://www.damrongdhama.moi.go.th' },
  ],
  socialLinks: [{ label: 'Facebook', url: 'https://www.facebook.com/saraburi.province' }],
  footerText: 'ศาลากลางจังหวัดสระบุรี ถนนพหลโยธิน อำเภอเมืองสระบุรี 18000',
};

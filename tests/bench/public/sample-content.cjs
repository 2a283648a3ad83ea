'use strict';
/** What every rival serves: some 2 kB of Thai an entry. */
module.exports = {
  titleOf: (number) => `ประกาศจังหวัด ฉบับที่ ${number} เรื่อง มาตรการเผยแพร่ข้อมูลต่อสาธารณะ`,
  bodyOf: () => `<p>${'ข้อความของประกาศจังหวัดที่เผยแพร่ต่อประชาชน '.repeat(8)}</p>`,
  sectionOf: (number) => ({ heading: `ข้อ ${number}`, text: 'รายละเอียดของมาตรการ '.repeat(4).trim() }),
};

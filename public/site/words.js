/** The language asked for: any that the site has content in. */
export const contentLocale = new URLSearchParams(location.search).get('locale') || 'th';
/** That of the words that the pages say by themselves; all others come with the content, from the server. */
export const locale = contentLocale.startsWith('th') ? 'th' : 'en';

const WORDS = {
  th: {
    verify: 'ตรวจสอบลายมือชื่อ',
    verify_lead:
      'การตรวจสอบทำในเครื่องของท่าน ไม่มีการส่งข้อมูลออกไป หากต้องการความมั่นใจเพิ่ม ท่านดาวน์โหลดไฟล์หลักฐานไปตรวจด้วยโปรแกรมอื่นได้ เช่น gov-publishing verify',
    verify_id: 'รหัสรายการหรือที่อยู่ของหน้าที่ต้องการตรวจ',
    verify_start: 'ตรวจสอบ',
    verify_drop: 'หรือเลือกไฟล์หลักฐาน (.json)',
    not_secure:
      'เบราว์เซอร์นี้ไม่ตรวจสอบให้ในหน้าที่ไม่ได้เปิดผ่าน HTTPS โปรดเปิดผ่าน HTTPS หรือใช้โปรแกรม gov-publishing verify',
    verify_key: 'กุญแจสาธารณะที่หน่วยงานประกาศไว้ (ถ้ามี)',
    not_here: 'ที่อยู่นี้ไม่ใช่ของเว็บไซต์นี้ จึงตรวจสอบให้ไม่ได้ โปรดตรวจที่เว็บไซต์นั้น หรือเลือกไฟล์หลักฐานของหน้านั้น',
    not_bundle: 'ไม่พบรายการนี้ หรืออ่านไฟล์หลักฐานไม่ได้ โปรดตรวจรหัสหรือเลือกไฟล์ใหม่',
    no_ed25519:
      'เบราว์เซอร์นี้ตรวจลายมือชื่อ Ed25519 ไม่ได้ จึงยังไม่ได้ตรวจลายมือชื่อของทะเบียน โปรดใช้เบราว์เซอร์รุ่นใหม่กว่า หรือโปรแกรม gov-publishing verify',
    not_judged:
      'ไม่พบข้อที่ผิด แต่ยังตัดสินไม่ได้ว่าลงนามครบหรือไม่ เพราะมีรายการลงนามที่หน้านี้ไม่รู้จัก โปรดใช้หน้าตรวจสอบหรือโปรแกรมรุ่นใหม่กว่า',
    key_in_bundle: 'กุญแจสาธารณะในไฟล์หลักฐาน',
    true: 'ถูกต้อง',
    false: 'ไม่ถูกต้อง',
    'not-proven': 'ยังยืนยันไม่ได้',
    content: 'เนื้อหาตรงกับที่ลงนามทุกตัวอักษร',
    inclusion: 'ลายมือชื่อทุกรายการอยู่ในทะเบียนการลงนาม',
    'checkpoint-signature': 'ทะเบียนมีตรารับรองที่ถูกต้อง ตามกุญแจในไฟล์หลักฐาน',
    'trusted-key': 'กุญแจนั้นเป็นกุญแจที่ท่านเชื่อถือ (ต้องเทียบกับที่หน่วยงานประกาศไว้ที่อื่น)',
    chain: 'รายงาน อนุมัติรับรอง และเผยแพร่ ครบตามลำดับบนเนื้อหาเดียวกัน',
    signers: 'ชื่อผู้ลงนามตรงกับทะเบียน (ยืนยันได้เมื่อเปิดเผยชื่อ)',
    'four-eyes': 'ผู้รายงานกับผู้อนุมัติรับรองเป็นคนละคน (ยืนยันได้เมื่อเปิดเผยชื่อ)',
    'same-log-for-everyone': 'ทุกคนเห็นทะเบียนเดียวกัน (ยืนยันได้เมื่อมีผู้ตรวจสอบภายนอกเก็บสำเนาไว้)',
    'still-published': 'รายการนี้ยังเผยแพร่อยู่ (ชุดหลักฐานบอกได้เฉพาะ ณ เวลาที่จัดทำ)',
    signed_content: 'สิ่งที่ลงนาม',
    verdict_fails: 'ข้อมูลนี้ไม่ผ่านการตรวจสอบ {count} ข้อ โปรดอย่าใช้อ้างอิง และแจ้งหน่วยงานที่เผยแพร่',
    verdict_holds: 'ข้อมูลนี้เป็นของแท้ ตรงกับที่เจ้าหน้าที่ลงนามไว้ทุกตัวอักษร เผยแพร่เมื่อวันที่ {day}',
    verdict_by_own_key:
      'ข้อมูลนี้ตรงกับที่เจ้าหน้าที่ลงนามไว้ทุกตัวอักษร เผยแพร่เมื่อวันที่ {day} หากกุญแจสาธารณะด้านล่างเป็นของหน่วยงานจริง',
    not_proven_is_not_wrong: 'ข้อที่ยังยืนยันไม่ได้ มิได้หมายความว่าผิด แต่ต้องใช้ข้อมูลจากแหล่งอื่นประกอบ',
  },
  en: {
    verify: 'Verify signatures',
    verify_lead:
      'Your own browser does the checking, and nothing is sent anywhere. If you do not trust this site, use this page from another one, or the command gov-publishing verify.',
    verify_id: 'Document id, or address of the proof',
    verify_start: 'Verify',
    verify_drop: 'or drop a proof (.json) here, or choose the file',
    not_secure:
      'This browser checks nothing on a page without HTTPS. Open it over HTTPS, or use the command gov-publishing verify.',
    verify_key: 'Key that the agency publishes elsewhere (if you have it)',
    not_here:
      'This address is not of this website, so it cannot be checked here. Check it there, or choose the file of its proof.',
    not_bundle: 'There is no such entry, or the proof cannot be read. Check the id, or choose another file.',
    no_ed25519:
      'This browser cannot check Ed25519 signatures, so the log’s signature was NOT checked. Use a newer browser, or the program gov-publishing verify.',
    not_judged:
      'Nothing fails, but whether it was signed as it has to be could NOT be judged: it holds acts that this page does not know. Use a newer page or program.',
    key_in_bundle: 'Key in the bundle',
    true: 'Holds',
    false: 'Does not hold',
    'not-proven': 'Not proven',
    content: 'The content is, to the last character, what was signed',
    inclusion: 'All signatures are in the log',
    'checkpoint-signature': 'The log’s checkpoint is signed by the key in the bundle',
    'trusted-key': 'That key is one you trust (compare it with what the agency publishes elsewhere)',
    chain: 'Reported, approved and published, in this order, on the same content',
    signers: 'The signers’ names are those the log was bound to',
    'four-eyes': 'Reporter and approver are two people',
    'same-log-for-everyone': 'Everybody is shown the same log (only an outside witness can prove that)',
    'still-published': 'The entry is still published (a proof speaks of the moment it was made)',
    signed_content: 'What was signed',
    verdict_fails:
      'This does not hold, in {count} of what was checked. Do not rely on it, and tell the agency.',
    verdict_holds: 'This is genuine: to the last character what the officers signed, published on {day}.',
    verdict_by_own_key:
      'This is, to the last character, what the officers signed, published on {day} – if the public key below is the agency’s.',
    not_proven_is_not_wrong:
      'What is not proven is not thereby wrong; it takes something from elsewhere to show it.',
  },
};

/** The words of a key in the page's language, with what stands in its braces. */
export const say = (key, given = {}) =>
  (WORDS[locale][key] ?? key).replace(/\{(\w+)\}/g, (braces, name) => given[name] ?? braces);

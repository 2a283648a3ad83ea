/** The language asked for: any that the site has content in. */
export const contentLocale = new URLSearchParams(location.search).get('locale') || 'th';
/** That of the words that the pages say by themselves; all others come with the content, from the server. */
export const locale = contentLocale.startsWith('th') ? 'th' : 'en';

const WORDS = {
  th: {
    failed: 'โหลดข้อมูลไม่สำเร็จ โปรดลองใหม่อีกครั้ง',
    verify: 'ตรวจสอบลายมือชื่อ',
    verify_lead:
      'เครื่องของท่านตรวจสอบเองในเบราว์เซอร์นี้ ข้อมูลไม่ถูกส่งไปที่ใด หากไม่เชื่อถือเว็บไซต์นี้ ใช้หน้านี้จากเว็บไซต์อื่นหรือใช้คำสั่ง gov-publishing verify',
    verify_id: 'รหัสเอกสารหรือที่อยู่ของหลักฐาน',
    verify_start: 'ตรวจสอบ',
    verify_drop: 'หรือวางไฟล์หลักฐาน (.json) ที่นี่ หรือเลือกไฟล์',
    not_secure:
      'เบราว์เซอร์นี้ไม่ตรวจสอบให้ในหน้าที่ไม่ได้เปิดผ่าน HTTPS โปรดเปิดผ่าน HTTPS หรือใช้คำสั่ง gov-publishing verify',
    verify_key: 'กุญแจที่หน่วยงานประกาศไว้ที่อื่น (ถ้ามี)',
    not_bundle: 'ไม่ใช่ชุดหลักฐานที่อ่านได้',
    no_ed25519:
      'เบราว์เซอร์นี้ตรวจลายมือชื่อ Ed25519 ไม่ได้ จึงยังไม่ได้ตรวจลายมือชื่อของทะเบียน โปรดใช้เบราว์เซอร์รุ่นใหม่กว่า หรือโปรแกรม gov-publishing verify',
    not_judged:
      'ไม่พบข้อที่ผิด แต่ยังตัดสินไม่ได้ว่าลงนามครบหรือไม่ เพราะมีรายการลงนามที่หน้านี้ไม่รู้จัก โปรดใช้หน้าตรวจสอบหรือโปรแกรมรุ่นใหม่กว่า',
    key_in_bundle: 'กุญแจในชุดหลักฐาน',
    true: 'ถูกต้อง',
    false: 'ไม่ถูกต้อง',
    'not-proven': 'พิสูจน์ไม่ได้',
    content: 'เนื้อหาตรงกับที่ลงนามทุกตัวอักษร',
    inclusion: 'ลายมือชื่อทุกรายการอยู่ในทะเบียนการลงนาม',
    'checkpoint-signature': 'ยอดของทะเบียนลงลายมือชื่อด้วยกุญแจในชุดหลักฐาน',
    'trusted-key': 'กุญแจนั้นเป็นกุญแจที่ท่านเชื่อถือ (ต้องเทียบกับที่หน่วยงานประกาศไว้ที่อื่น)',
    chain: 'รายงาน อนุมัติ และเผยแพร่ ครบตามลำดับบนเนื้อหาเดียวกัน',
    signers: 'ชื่อผู้ลงนามตรงกับที่ผูกไว้ในทะเบียน',
    'four-eyes': 'ผู้รายงานและผู้อนุมัติเป็นคนละคน',
    'same-log-for-everyone': 'ทุกคนเห็นทะเบียนเดียวกัน (ต้องมีพยานภายนอกจึงจะพิสูจน์ได้)',
    'still-published': 'รายการนี้ยังเผยแพร่อยู่ (ชุดหลักฐานบอกได้เฉพาะ ณ เวลาที่จัดทำ)',
    signed_content: 'สิ่งที่ลงนาม',
  },
  en: {
    failed: 'This could not be loaded. Please try again.',
    verify: 'Verify signatures',
    verify_lead:
      'Your own browser does the checking, and nothing is sent anywhere. If you do not trust this site, use this page from another one, or the command gov-publishing verify.',
    verify_id: 'Document id, or address of the proof',
    verify_start: 'Verify',
    verify_drop: 'or drop a proof (.json) here, or choose the file',
    not_secure:
      'This browser checks nothing on a page without HTTPS. Open it over HTTPS, or use the command gov-publishing verify.',
    verify_key: 'Key that the agency publishes elsewhere (if you have it)',
    not_bundle: 'This is no proof that can be read',
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
  },
};

/** The words of a key in the page's language. */
export const say = (key) => WORDS[locale][key] ?? key;

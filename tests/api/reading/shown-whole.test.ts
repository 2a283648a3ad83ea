import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import VCard from 'vcf';
import { signInCode } from '../../harness/in-code';
import { appoint, draftLaw, makeOffice, makePerson, type EntryRef, type Office } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { common, NEWS, publishInCode, upload, write } from '../entries';

const INFO = 'plugin::gov-publishing.basic-info';
const KNOWLEDGE = 'plugin::gov-publishing.knowledge-item';

describe.each(oneDatabase(__filename))('the public is shown everything that was signed, on %s', (client) => {
  let site: Site;
  let office: Office;
  const read = async (path: string): Promise<string> => {
    const answer = await site.http.get(`/api/gov/${path}`).buffer(true).responseType('blob');
    expect([path, answer.status]).toEqual([path, 200]);
    return Buffer.from(answer.body).toString();
  };
  const info = async (kind: string, title: string, ...details: object[]): Promise<EntryRef> => {
    const data = { ...common(office), title, kind, details };
    const entry = await write(site, office.reporter, INFO, data, 'th');
    await publishInCode(site, office, entry);
    return entry;
  };
  const file = (name: string, mime: string, bytes: Buffer | string): Promise<{ id: number }> =>
    upload(site, office.reporter, { name, mime, bytes });
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  test('[INFO-11:page] a contact: telephone to be touched, address, hours; found by its words; a row of the export', async () => {
    const { documentId } = await info('contact', 'การติดต่อ', {
      __component: 'gov-publishing.contact-channel',
      purpose: 'general',
      address: 'ศาลากลางจังหวัด\n=ถนนเศรษฐกิจ',
      phone: '034-411-234',
      openingHours: 'จันทร์–ศุกร์ 08.30–16.30 น.',
    });
    const page = await read(`read/basic-infos/${documentId}`);
    for (const shown of ['href="tel:034411234"', 'ศาลากลางจังหวัด<br />', '08.30–16.30 น.'])
      expect(page).toContain(shown);
    const found = JSON.parse(await read(`search?q=${encodeURIComponent('ถนนเศรษฐกิจ')}`));
    expect(found.data.map((each: any) => each.documentId)).toEqual([documentId]);
    const rows = parse(await read('exports/basic-infos.contacts.csv'), {
      bom: true,
      columns: true,
    }) as Record<string, string>[];
    expect(rows).toEqual([
      expect.objectContaining({
        documentId,
        row: '1',
        phone: '034-411-234',
        address: "ศาลากลางจังหวัด\n'=ถนนเศรษฐกิจ",
        agencyCode: office.agency.code,
      }),
    ]);
    expect((await site.http.get('/api/gov/exports/basic-infos.nothing.csv')).status).toBe(404);
    expect((await site.http.get('/api/gov/exports/laws.projects.csv')).status).toBe(404);
  });

  test('[INFO-11:page] a contact can be kept in an address book: every channel a vCard of its own, and nothing injected', async () => {
    const { documentId } = await info(
      'contact',
      'ช่องทาง',
      {
        __component: 'gov-publishing.contact-channel',
        ...{ purpose: 'information_request', unitName: 'ศูนย์ข้อมูลข่าวสาร; ชั้น ๑, ห้อง ๒' },
        ...{ phone: '๐ ๓๔๔๑ ๑๒๓๔ ต่อ ๑๒', fax: '034-411-235', email: 'info@province.go.th' },
        address: 'ศาลากลาง\r\nEND:VCARD\r\nBEGIN:VCARD',
        openingHours: 'จันทร์–ศุกร์ 08.30–16.30 น.',
      },
      { __component: 'gov-publishing.contact-channel', purpose: 'complaint', phone: '1567' },
    );
    const page = await read(`read/basic-infos/${documentId}?locale=th`);
    const [, address = ''] = /href="\/api\/gov\/(contact-cards\/[^"]*)"/.exec(page) ?? [];
    const answer = await site.http.get(`/api/gov/${address}`);
    expect(answer.headers['content-type']).toBe('text/vcard; charset=utf-8');
    const cards = (ICAL.parse(answer.text) as unknown[][]).map((card) => new ICAL.Component(card));
    const said = (name: string): unknown[] =>
      cards.map((card) => card.getAllProperties(name).map((each) => each.getFirstValue()));
    expect(said('fn')).toEqual([['ศูนย์ข้อมูลข่าวสาร; ชั้น ๑, ห้อง ๒'], [expect.stringMatching(/ \(ร้องเรียน/)]]);
    expect(said('adr')[0]).toEqual([['', '', 'ศาลากลาง\nEND:VCARD\nBEGIN:VCARD', '', '', '', '']]);
    // Which entry it is from, so that its keeper can look again.
    expect(String(said('source'))).toContain(documentId);
    const text = { ...common(office), title: 'ประวัติ', kind: 'history', body: 'ตั้งขึ้น' };
    const without = await write(site, office.reporter, INFO, text, 'th');
    await publishInCode(site, office, without);
    expect((await site.http.get(`/api/gov/contact-cards/basic-infos/${without.documentId}`)).status).toBe(
      404,
    );
  });

  test('[INFO-11:page] a card is read by another library than the one that writes it', async () => {
    const { documentId } = await info('contact', 'เบอร์ติดต่อ', {
      __component: 'gov-publishing.contact-channel',
      ...{ purpose: 'general', unitName: 'กลุ่มงานอำนวยการ', address: 'ศาลากลางจังหวัด\nถนนเศรษฐกิจ ๑' },
      ...{ phone: '๐ ๓๔๔๑ ๑๒๓๔ ต่อ ๑๒', fax: '034-411-235', email: 'info@province.go.th' },
    });
    const [card, ...others] = VCard.parse(await read(`contact-cards/basic-infos/${documentId}`));
    expect(others).toEqual([]);
    // It hands texts over as they are written: a comma within one behind a backslash (RFC 2426, 2.4.2).
    const said = (name: string): string[] => [card?.get(name) ?? []].flat().map((each) => each.valueOf());
    expect(said('fn')).toEqual(['กลุ่มงานอำนวยการ']);
    expect(said('tel')).toEqual(['034411234\\,12', '034411235']);
    expect(said('email')).toEqual(['info@province.go.th']);
    expect(said('adr')).toEqual([';;ศาลากลางจังหวัด\\nถนนเศรษฐกิจ ๑;;;;']);
  });

  test('[INFO-05:page] [INFO-12] [INFO-18:figures] people, plans and projects, each as what it is; files are there', async () => {
    const photo = await file('head.png', 'image/png', pixel);
    const plan = await file('plan.pdf', 'application/pdf', '%PDF-1.4\n');
    const executives = await info(
      'executives',
      'ผู้บริหาร',
      { __component: 'gov-publishing.executive', name: 'นายสอง', position: 'รองหัวหน้า', order: 2 },
      {
        __component: 'gov-publishing.executive',
        ...{ name: 'นางหนึ่ง', position: 'หัวหน้า', order: 1, photo: photo.id, alt: 'ภาพนางหนึ่ง' },
      },
      { __component: 'gov-publishing.executive', vacant: true, position: 'ผู้ช่วย', order: 3 },
    );
    const people = await read(`read/basic-infos/${executives.documentId}`);
    const places = ['นางหนึ่ง', 'นายสอง', 'ตำแหน่งว่าง'].map((word) => people.lastIndexOf(word));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(people).toMatch(/<img src="\/api\/gov\/files\/[0-9a-f]{64}\/head.png" alt="ภาพนางหนึ่ง"/);
    const budget = await info('annual_budget', 'งบประมาณ', {
      __component: 'gov-publishing.plan-report',
      ...{ name: 'งบประมาณรายจ่าย', fiscalYear: 2569, amount: 1_500_000, file: plan.id },
    });
    const plans = await read(`read/basic-infos/${budget.documentId}`);
    const [, address = ''] =
      /href="(\/api\/gov\/files\/[0-9a-f]{64}\/[^"]*)">งบประมาณรายจ่าย/.exec(plans) ?? [];
    expect((await site.http.get(address)).status).toBe(200);
    expect(plans).toContain('พ.ศ. ๒๕๖๙');
    const projects = await info('approved_projects', 'โครงการ', {
      __component: 'gov-publishing.project',
      ...{ name: 'โครงการถนน', fiscalYear: 2569, status: 'in_progress', budget: 1_200_000, spent: 300_000 },
      ...{ progressPercent: 25, outputs: 'ถนน 3 สาย', outcomes: 'เดินทางเร็วขึ้น' },
    });
    const table = await read(`read/basic-infos/${projects.documentId}`);
    for (const shown of ['฿1,200,000', 'อยู่ระหว่างดำเนินการ', 'ร้อยละ 25', 'ผลผลิต', 'ผลลัพธ์', 'ถนน 3 สาย'])
      expect(table).toContain(shown);
    const exported = JSON.parse(await read('exports/basic-infos.projects.json')).data;
    expect(exported).toEqual([expect.objectContaining({ name: 'โครงการถนน', budget: 1_200_000, row: 1 })]);
    expect(JSON.parse(await read('exports/basic-infos.executives.json')).data).toHaveLength(3);
  });

  test('[KB-05] [KB-06] a statistic: day and hour of its source, unit, period, licence in words', async () => {
    const data = {
      ...common(office),
      ...{ title: 'ประชากร', kind: 'statistic', unit: 'คน', referencePeriod: 'ปี ๒๕๖๘', licence: 'dga_ogl' },
      source: { name: 'สำนักงานสถิติ', citation: 'รายงานประจำปี', dateTime: '2026-01-05T02:30:00.000Z' },
    };
    const entry = await write(site, office.reporter, KNOWLEDGE, data, 'th');
    await publishInCode(site, office, entry);
    const page = await read(`read/knowledge-items/${entry.documentId}`);
    for (const shown of [
      'คน',
      'ปี ๒๕๖๘',
      'การอนุญาตให้ใช้ข้อมูลภาครัฐแบบเปิดของ สพร.',
      '๕ มกราคม พ.ศ. ๒๕๖๙ เวลา ๐๙.๓๐ น.',
    ])
      expect(page).toContain(shown);
    expect(await read('exports/knowledge-items.csv')).toContain('2026-01-05T02:30:00.000Z');
  });

  test('[NEWS-06] news with its picture and its category; a law with its gazette, its kind and its force', async () => {
    const cover = await file('cover.png', 'image/png', pixel);
    const data = {
      ...common(office),
      ...{ title: 'ข่าว', category: 'festival', cover: cover.id, coverAlt: 'ขบวนแห่' },
    };
    const news = await write(site, office.reporter, NEWS, data, 'th');
    await publishInCode(site, office, news);
    const page = await read(`read/news-articles/${news.documentId}`);
    expect(page).toContain('งานประเพณีที่สำคัญ');
    expect(page).toMatch(/<img src="\/api\/gov\/files\/[0-9a-f]{64}\/cover.png" alt="ขบวนแห่"/);
    const law = await draftLaw(site, office, {
      legalForce: 'in_force',
      gazette: { volume: '๑๑๔', part: '๔๖ ก', page: '๑', date: '1997-09-10' },
    });
    await publishInCode(site, office, law);
    const lawPage = await read(`read/laws/${law.documentId}`);
    for (const shown of ['พระราชบัญญัติ', 'มีผลใช้บังคับ', 'เล่ม ๑๑๔ ตอน ๔๖ ก หน้า ๑', '๑๐ กันยายน พ.ศ. ๒๕๔๐'])
      expect(lawPage).toContain(shown);
    expect(JSON.parse(await read('exports/laws.json')).data[0]).toMatchObject({ gazetteVolume: '๑๑๔' });
  });

  test('[WF-05] an acting head signs in words, by which power and for whom', async () => {
    const acting = await makePerson(site, 'Acting');
    await appoint(site, acting, 'approver', office.agency, {
      actingForKind: 'acting_in_office',
      actingForPosition: 'หัวหน้าสำนักงานจังหวัด',
    });
    const law = await draftLaw(site, office);
    await signInCode(site.strapi, office.reporter.id, 'submit', law);
    await signInCode(site.strapi, acting.id, 'approve', law);
    await signInCode(site.strapi, office.publisher.id, 'publish', law);
    const page = await read(`read/laws/${law.documentId}`);
    expect(page).toContain('รักษาราชการแทนหัวหน้าสำนักงานจังหวัด');
    expect(page).not.toContain('acting_in_office');
  });
});

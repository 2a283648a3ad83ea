import { makeOffice, sign, type EntryRef, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { common, publishInCode, write } from '../entries';
import { reasonsIn } from '../refusals';

const SERVICE = 'plugin::gov-publishing.service';
const COUNTER = { kind: 'counter', status: 'live', place: 'ศาลากลางจังหวัด ชั้น ๑', phone: '034-411-234' };
const ONLINE = { kind: 'online', status: 'live', url: 'https://service.example.go.th/permit', auth: 'thaid' };
const WHOLE = {
  title: 'ขอใบอนุญาตขายอาหาร',
  summary: 'สำหรับผู้ประกอบการร้านอาหาร',
  code: 'SKN-SVC-01',
  audience: 'businesses',
  lifeEvent: 'business',
  criteria: '<p>ผู้ยื่นต้องมีอายุไม่ต่ำกว่ายี่สิบปี</p>',
  inputs: [{ document: 'บัตรประจำตัวประชาชน', copies: 1, condition: 'ฉบับจริง' }],
  isFree: false,
  costs: [{ amount: 100, purpose: 'ค่าใบอนุญาต' }],
  steps: [
    { title: 'ตรวจเอกสาร', durationValue: 10, durationUnit: 'minute', responsible: 'เจ้าหน้าที่รับคำขอ' },
    { title: 'พิจารณา', durationValue: 2, durationUnit: 'working_day', responsible: 'หัวหน้าสำนักงาน' },
  ],
  guaranteedValue: 3,
  guaranteedUnit: 'working_day',
  channels: [COUNTER],
  output: 'ใบอนุญาต',
  complaintContact: 'ศูนย์ดำรงธรรม โทร. 1567',
};

describe.each(DATABASES)("[SVC-01] the citizens' guide, from form to page, on %s", (client) => {
  let site: Site;
  let office: Office;
  let guide: EntryRef;
  const draft = (data: object, locale = 'th'): Promise<EntryRef> =>
    write(site, office.reporter, SERVICE, { ...common(office), ...WHOLE, ...data }, locale);
  const get = async (path: string): Promise<any> => {
    const answer = await site.http.get(`/api/gov/${path}`).buffer(true);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer;
  };
  const submitted = async (data: object): Promise<any> =>
    sign(site, office.reporter, 'submit', await draft(data));

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    guide = await draft({});
    await publishInCode(site, office, guide);
    const online = await draft({
      title: 'ขอสำเนาทะเบียน',
      channels: [COUNTER, ONLINE],
      isFree: true,
      costs: [],
    });
    await publishInCode(site, office, online);
    const paused = { ...ONLINE, status: 'paused' };
    await publishInCode(site, office, await draft({ title: 'จองคิว', channels: [paused] }));
  });
  afterAll(() => site?.stop());

  test('[SVC-01] [MEAS-03c] the page says what is needed, what it costs, how long, where, step by step', async () => {
    const { text } = await get(`read/services/${guide.documentId}`);
    const order = [
      'เอกสารที่ต้องใช้',
      'บัตรประจำตัวประชาชน',
      'ค่าธรรมเนียม',
      '฿100',
      'ระยะเวลารวมตามขั้นตอน',
      'ขั้นตอนการให้บริการ',
      'ช่องทางรับบริการ',
      'ศาลากลางจังหวัด ชั้น ๑',
    ].map((words) => text.indexOf(words));
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(text).toContain('<ol class="steps">');
    expect(text).toContain('href="tel:034411234"');
    expect(text).not.toContain('เริ่มทำรายการ');
  });

  test('[SVC-02] minutes and working days are told beside each other, never added', async () => {
    const { text } = await get(`read/services/${guide.documentId}`);
    expect(text).toContain('2 วันทำการ และ 10 นาที');
    expect(text).toContain('3 วันทำการ');
  });

  test('[SVC-03] what is live online can be begun from the page, and is found by online=true alone', async () => {
    const found = await get('services?filters[online]=true');
    expect(found.body.data.map(({ title }: { title: string }) => title)).toEqual(['ขอสำเนาทะเบียน']);
    expect(found.body.data[0].online).toBe(true);
    const others = await get('services?filters[online]=false&sort=title');
    expect(others.body.data).toHaveLength(2);
    const { text } = await get(`read/services/${found.body.data[0].documentId}`);
    expect(text).toMatch(
      /<a class="button" href="https:\/\/service\.example\.go\.th\/permit"[^>]*>เริ่มทำรายการ<\/a>/,
    );
    expect(text).toContain('ไม่มีค่าธรรมเนียม');
  });

  test('in English: the same page in English words', async () => {
    const entry = await write(
      site,
      office.reporter,
      SERVICE,
      { ...common(office), ...WHOLE, title: 'Food permit' },
      'en',
    );
    await publishInCode(site, office, entry);
    const { text } = await get(`read/services/${entry.documentId}?locale=en`);
    for (const words of [
      'What to bring',
      'Fees',
      '2 working days and 10 minutes',
      'In person',
      'Done within',
    ])
      expect(text).toContain(words);
  });

  test('[SVC-01] as schema.org GovernmentService, and in the shape of CPSV-AP', async () => {
    const service = JSON.parse((await get(`json-ld/services/${guide.documentId}`)).text);
    expect(service).toMatchObject({
      '@type': 'GovernmentService',
      offers: [{ price: 100, priceCurrency: 'THB' }],
      subjectOf: { '@type': 'HowTo', step: [{ position: 1, name: 'ตรวจเอกสาร' }, { position: 2 }] },
    });
    const graph = JSON.parse((await get('cpsv-ap')).text)['@graph'];
    expect(graph).toHaveLength(3);
    expect(graph.find((each: any) => each['dct:title'] === WHOLE.title)).toMatchObject({
      '@type': 'cpsv:PublicService',
      'dct:identifier': 'SKN-SVC-01',
      'cv:hasCompetentAuthority': { 'dct:identifier': 'SKN-01' },
      'cv:hasInput': [{ '@type': 'cv:Evidence', 'dct:title': 'บัตรประจำตัวประชาชน' }],
      'cv:hasCost': [{ 'cv:value': { '@value': '100' } }],
      'cpsv:produces': { 'dct:title': 'ใบอนุญาต' },
    });
    const steps = JSON.parse((await get('exports/services.steps.json')).text).data;
    expect(steps.length).toBeGreaterThanOrEqual(6);
  });

  test.each([
    [
      'a step of minus two days',
      { steps: [{ title: 'ก', durationValue: -2, durationUnit: 'day' }] },
      'finding steps.0.durationValue SVC-02',
      'มากกว่าศูนย์',
    ],
    ['more than is guaranteed', { guaranteedValue: 1 }, 'finding guaranteedValue SVC-02', 'เกินเวลาที่รับรอง'],
    [
      'an online channel without https',
      { channels: [{ ...ONLINE, url: 'http://a.go.th/x' }] },
      'finding channels.0.url SVC-03',
      'https://',
    ],
    [
      'an online channel without a sign-in',
      { channels: [{ ...ONLINE, auth: null }] },
      'finding channels.0.auth SVC-03',
      'ยืนยันตัวตน',
    ],
    ['free and with fees', { isFree: true }, 'finding costs SVC-01', 'ไม่มีค่าธรรมเนียม'],
    ['a fee of nothing', { costs: [{ amount: 0 }] }, 'finding costs.0.amount SVC-01', 'ไม่มีค่าธรรมเนียม'],
    ['no steps', { steps: [], guaranteedValue: null }, 'finding steps SVC-01', 'ขั้นตอน'],
  ])('[SVC-02] %s is refused in words', async (_, data, reason, words) => {
    const refused = await submitted(data);
    expect(refused.status).toBe(422);
    expect(reasonsIn(refused)).toContain(reason);
    expect(JSON.stringify(refused.body)).toContain(words);
  });

  test('[SVC-01] a fee of ฟรี is told what to choose instead, and nothing is kept', async () => {
    await expect(draft({ costs: [{ amount: 'ฟรี' }] })).rejects.toThrow(
      /400.*costs\.0\.amount.*ไม่มีค่าธรรมเนียม/,
    );
  });

  test('[SVC-02] a step that does not say how long it takes closes the acts of the strict profile', async () => {
    const refused = await submitted({ steps: [{ title: 'ยื่นคำขอ' }] });
    expect(reasonsIn(refused)).toContain('finding steps.0.durationValue SVC-02');
  });
});

import { COMPONENTS, GOVERNED_TYPES, type PluginType } from '#server/content-types/index';
import { fieldsOfPart } from '#server/content-types/page';
import { LEDGER_FIELDS } from '#server/content-types/presentation';
import { isListed } from '#server/content-types/model/field-format';
import type { JsonObject } from '#server/domain/content/snapshot';
import { richHtml } from '#server/delivery/content/rich-html';
import { entryArticle } from '#server/delivery/html-pages/entry-article';
import { COMPONENT_PARTS } from '#server/delivery/html-pages/parts/components/component-parts';
import { PageAddresses } from '#server/delivery/html-pages/page-addresses';
import { wordsOf } from '#server/delivery/html-pages/page-words';
import { GovernedTypes } from '#server/entries/governed-types';
import { ADDRESSES, HOSTILE, sampleFacts } from '../forms/sample-facts';
import { everythingSigned } from './everything-signed';

const TYPES = new GovernedTypes(
  GOVERNED_TYPES.map(({ uid, presentation: { plural } }) => sampleFacts({ uid, plural }).type),
);
/** Seen in the order of the rows, in lists, in the address: not as a text of their own. */
const NOT_WRITTEN = /(^|\.)(order|rank|slug|title)$/;

function pageOf(type: PluginType, item: JsonObject, locale = 'th'): string {
  const { uid, singularName, schema, page, presentation } = type;
  if (!page) throw new Error(`${singularName} has no page`);
  const body = String(item['body'] ?? item['answer'] ?? '');
  const facts = sampleFacts({ uid, plural: presentation.plural }, item, { html: body && richHtml(body) });
  return entryArticle(page, {
    facts,
    words: wordsOf(locale),
    addresses: new PageAddresses(ADDRESSES, locale),
    types: TYPES,
    now: new Date(),
    data: new Map(),
    holder: { name: singularName, attributes: schema.attributes },
    component: (component) => {
      const found = COMPONENTS[component];
      return found && { name: found.modelName, attributes: found.attributes };
    },
  }).text;
}

const basicInfo = GOVERNED_TYPES.find(({ singularName }) => singularName === 'basic-info') as PluginType;
const detail = (component: string, row: JsonObject, locale = 'th'): string =>
  pageOf(basicInfo, { details: [{ __component: `gov-publishing.${component}`, ...row }] }, locale);

describe('the page of an entry', () => {
  test('every component has its part', () => {
    expect(Object.keys(COMPONENT_PARTS).sort()).toEqual(Object.keys(COMPONENTS).sort());
  });

  test.each(GOVERNED_TYPES)('every public field of $singularName has its place, once', ({ schema, page }) => {
    const fields = Object.entries(schema.attributes)
      .filter(([, attribute]) => isListed(attribute))
      .map(([name]) => name);
    const placed = [
      ...(page?.parts ?? []).flatMap((part) => [...fieldsOfPart(part)]),
      ...Object.keys(page?.elsewhere ?? {}),
    ].filter((name) => !Object.hasOwn(LEDGER_FIELDS, name));
    expect(placed.sort()).toEqual(fields.sort());
  });

  test('a text without a heading is the field that the page names, not another one', () => {
    const page = { parts: [{ part: 'text', field: 'notApplicableReason' } as const], elsewhere: {} };
    const said = pageOf({ ...basicInfo, page }, { body: 'ความเป็นมา', notApplicableReason: 'ไม่มี**ข้อมูล**' });
    expect(said).toContain('<div class="body"><p>ไม่มี<strong>ข้อมูล</strong></p>');
    expect(said).not.toContain('ความเป็นมา');
  });

  test.each(GOVERNED_TYPES)('shows everything that was signed of $singularName', (type) => {
    const { item, marks } = everythingSigned(type.singularName, type.schema.attributes);
    const page = pageOf(type, item);
    // An event is told in one line: its hour is looked for where it begins.
    const wanted = marks.filter(({ path }) => !NOT_WRITTEN.test(path) && !path.startsWith('event'));
    expect(wanted.filter(({ shown }) => !page.includes(shown))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(5);
  });

  test.each(GOVERNED_TYPES)('no text of $singularName becomes mark-up, in no field', (type) => {
    const { item } = everythingSigned(type.singularName, type.schema.attributes);
    const hostile = JSON.parse(
      JSON.stringify(item).replace(/"(?:คำ\d+จบ|w\d+@x\.go\.th)"/g, JSON.stringify(HOSTILE)),
    ) as JsonObject;
    expect(pageOf(type, hostile)).not.toMatch(/<script|<img[^>]*onerror/i);
  });

  test.each(GOVERNED_TYPES)('of $singularName with nothing but a title has no empty parts', (type) => {
    const page = pageOf(type, { title: 'ก' }).replace(/<section class="signatures">[\s\S]*/, '');
    expect(page).not.toMatch(/<(dd|dt|li|h2|figure|p)[^>]*>\s*<\/\1>/);
    expect(page).not.toMatch(/undefined|null|\[object/);
  });
});

describe('the parts', () => {
  test('[INFO-05:page] executives in their order, with a picture that says whom it shows; a vacant post says so', () => {
    const photo = { url: '/api/gov/files/1/a.jpg', name: 'a.jpg', mime: 'image/jpeg', size: 5, alt: null };
    const page = pageOf(basicInfo, {
      details: [
        {
          __component: 'gov-publishing.executive',
          name: 'นายสอง',
          position: 'รอง',
          order: 2,
          photo,
          alt: 'ภาพ',
        },
        { __component: 'gov-publishing.executive', vacant: true, position: 'ผู้ช่วย', order: 3 },
        {
          __component: 'gov-publishing.executive',
          name: 'นายหนึ่ง',
          position: 'หัวหน้า',
          order: 1,
          officialContact: 'โทร. ๐ ๓๔๔๑ ๑๒๓๔ ต่อ ๑๒ อีเมล head@province.go.th',
        },
      ],
    });
    const places = ['นายหนึ่ง', 'นายสอง', 'ตำแหน่งว่าง'].map((word) => page.indexOf(word));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(page).toContain('alt="ภาพ"');
    expect(page).toContain('<a href="tel:034411234;ext=12">๐ ๓๔๔๑ ๑๒๓๔ ต่อ ๑๒</a>');
    expect(page).toContain('<a href="mailto:head@province.go.th">');
  });

  test('[INFO-11:page] a contact: address with its lines, telephone to be touched, hours', () => {
    const page = detail('contact-channel', {
      purpose: 'information_request',
      address: 'ศาลากลางจังหวัด\nถนนเศรษฐกิจ ๑',
      phone: '0 3441 1234-5, 1567',
      openingHours: 'จันทร์–ศุกร์ 08.30–16.30 น.',
    });
    expect(page).toContain('ขอข้อมูลข่าวสารหรือคำแนะนำ');
    expect(page).toMatch(/ศาลากลางจังหวัด<br \/>ถนนเศรษฐกิจ ๑/);
    expect(page).toContain('<a href="tel:034411234">0 3441 1234</a>-5, <a href="tel:1567">1567</a>');
    expect(page).toContain('จันทร์–ศุกร์ 08.30–16.30 น.');
  });

  test('[INFO-18:figures] projects: money, progress, outputs and outcomes; columns of nothing are left out', () => {
    const page = detail('project', {
      name: 'โครงการถนน',
      fiscalYear: 2569,
      status: 'in_progress',
      budget: 1_200_000.5,
      progressPercent: 0,
      outputs: 'ถนน 3 สาย',
      outcomes: 'เดินทางเร็วขึ้น',
    });
    expect(page).toContain('฿1,200,000.50');
    expect(page).toContain('พ.ศ. ๒๕๖๙');
    expect(page).toContain('อยู่ระหว่างดำเนินการ');
    expect(page).toContain('ร้อยละ 0');
    for (const head of ['ผลผลิต', 'ผลลัพธ์']) expect(page).toContain(`<th scope="col">${head}</th>`);
    expect(page).not.toContain('ใช้จ่ายไปแล้ว');
  });

  test('[INFO-12] a plan: its file with format and length, its years', () => {
    const file = {
      url: '/api/gov/files/abc/plan.pdf',
      name: 'plan.pdf',
      mime: 'application/pdf',
      size: 2_100_000,
    };
    const page = detail('plan-report', { name: 'งบประมาณ', fiscalYear: 2566, fiscalYearTo: 2570, file });
    expect(page).toMatch(/<a href="\/api\/gov\/files\/abc\/plan.pdf">งบประมาณ<\/a>/);
    expect(page).toContain('PDF · 2.1 เมกะไบต์');
    expect(page.replace(/<[^>]*>/g, '')).toMatch(/ปีงบประมาณ พ.ศ. ๒๕๖๖ – พ.ศ. ๒๕๗๐/);
    expect(detail('plan-report', { name: 'Plan', fiscalYear: 2569, file }, 'en')).toContain(
      '2026 (B.E. 2569)',
    );
  });

  const rowsOf = (component: string, ...rows: JsonObject[]): string =>
    pageOf(basicInfo, {
      details: rows.map((row) => ({ __component: `gov-publishing.${component}`, ...row })),
    });
  const cellsOf = (page: string): string[] =>
    [...page.matchAll(/<(td|th) [^>]*>([\s\S]*?)<\/\1>/g)].map(([, , inner = '']) =>
      inner.replace(/<[^>]*>/g, '').trim(),
    );

  test('[INFO-20:figures] sums of projects are added up to the satang, from what was signed', () => {
    const two: JsonObject[] = [
      { name: 'ก', budget: 0.1, spent: 100 },
      { name: 'ข', budget: 0.2 },
    ];
    const page = rowsOf('project', ...two);
    expect(page.slice(page.indexOf('<tfoot>'))).toMatch(/รวม[\s\S]*<data value="0.3">฿0.30<\/data>/);
    // What one project alone states is no sum.
    expect(page.slice(page.indexOf('<tfoot>'))).not.toContain('฿100');
    expect(rowsOf('project', ...two.slice(0, 1))).not.toContain('<tfoot>');
  });

  test('[INFO-12] [INFO-23:page] budgets by fiscal year, the newest first, each year with its total', () => {
    const page = rowsOf(
      'plan-report',
      { name: 'งบปีก่อน', fiscalYear: 2568, amount: 5 },
      { name: 'งบดำเนินงาน', fiscalYear: 2569, amount: 1_000.25 },
      { name: 'งบลงทุน', fiscalYear: 2569, amount: 2_000.5 },
    );
    const cells = cellsOf(page).filter((cell) => /^(งบ|รวม|฿)/.test(cell));
    expect(cells).toEqual([
      ...['งบดำเนินงาน', '฿1,000.25', 'งบลงทุน', '฿2,000.50', 'รวม', '฿3,000.75'],
      ...['งบปีก่อน', '฿5'],
    ]);
  });

  test('[INFO-08:page] plans of several years without money: the newest first, no table', () => {
    const page = rowsOf(
      'plan-report',
      { name: 'แผนเก่า', fiscalYear: 2561, fiscalYearTo: 2565 },
      { name: 'แผนใหม่', fiscalYear: 2566, fiscalYearTo: 2570 },
    );
    expect(page.indexOf('แผนใหม่')).toBeLessThan(page.indexOf('แผนเก่า'));
    expect(page).not.toContain('<table>');
  });

  test('[LAW-17] what happened to a law stands in its order, the Royal Gazette among it', () => {
    const law = GOVERNED_TYPES.find(({ singularName }) => singularName === 'law') as PluginType;
    const page = pageOf(law, {
      effectiveFrom: '2019-05-28',
      gazette: { volume: '๑๓๖', date: '2019-05-27' },
      legislationDate: '2019-05-24',
    });
    const told = /<section class="timeline">([\s\S]*?)<\/section>/.exec(page)?.[1] ?? '';
    expect([...told.matchAll(/datetime="([^"]*)"[\s\S]*?<span>([^<]*)/g)].map(([, ...each]) => each)).toEqual(
      [
        ['2019-05-24', 'ลงวันที่'],
        ['2019-05-27', 'ราชกิจจานุเบกษา'],
        ['2019-05-28', 'มีผลใช้บังคับตั้งแต่'],
      ],
    );
    expect(pageOf(law, { gazette: { volume: '๑' } })).not.toContain('class="timeline"');
  });

  test('a figure of a chart is not all there is: the words stand beside it', () => {
    const image = { url: '/api/gov/files/1/c.png', name: 'c.png', mime: 'image/png', size: 5, alt: null };
    const page = detail('chart', { image, alt: 'ผังองค์กร', textAlternative: '- หัวหน้า\n- รอง' });
    expect(page).toContain('alt="ผังองค์กร"');
    expect(page).toMatch(/<li>หัวหน้า<\/li>/);
  });
});

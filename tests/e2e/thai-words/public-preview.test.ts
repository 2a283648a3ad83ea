import type { Browser } from 'playwright-core';
import { GOVERNED_TYPES } from '#server/content-types/index';
import { upload } from '../../api/entries';
import { as, makeOffice, type Office } from '../../harness/people';
import { GIF } from '../../harness/pictures';
import { THAI_NAMES } from '../../harness/thai-office';
import { keep, startBrowser } from '../panel/browser';
import { startPanelSite, type PanelSite } from '../panel/panel-site';
import { foreignOnPage } from './foreign-words';

/** As much of a schema as is filled here. */
interface Attribute {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly target?: string;
  readonly repeatable?: boolean;
  readonly component?: string;
  readonly multiple?: boolean;
  readonly pluginOptions?: object;
}

let site: PanelSite;
let office: Office;
let browser: Browser;
let picture: number;

beforeAll(async () => {
  site = await startPanelSite();
  office = await makeOffice(site, THAI_NAMES);
  browser = await startBrowser();
  const file = { name: 'แผนที่.gif', mime: 'image/gif', bytes: GIF, alt: 'แผนที่น้ำ' };
  picture = (await upload(site, office.reporter, file)).id;
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const attributesOf = (uid: string): Readonly<Record<string, Attribute>> =>
  (site.strapi.contentType(uid) ?? site.strapi.components[uid]).attributes;

/** Fields whose form is a rule of their own. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  targetUrl: 'https://www.test.go.th/laws',
  website: 'https://www.test.go.th',
  url: 'https://www.test.go.th/หน้า',
  accessUrl: 'https://data.test.go.th',
  youtube: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
};
const BY_TYPE: Readonly<Record<string, unknown>> = {
  string: 'ข้อความ',
  text: 'ข้อความหลายบรรทัด\nอีกบรรทัดหนึ่ง',
  richtext: '## หัวข้อ\n\nเนื้อความ',
  email: 'office@test.go.th',
  date: '2018-05-21',
  datetime: '2018-05-21T02:30:00.000Z',
  time: '08:30:00.000',
  boolean: true,
  integer: 3,
  biginteger: '3',
  decimal: 3.5,
  float: 3.5,
};

/** What Strapi and the office keep of an entry, and what is one sort of tag in Latin letters. */
const KEPT =
  /^(?:createdAt|updatedAt|publishedAt|createdBy|updatedBy|locale|localizations|documentId|id|slug)$/;

/** An entry with something in every field, and in each list of choices the `turn`th. */
function filled(uid: string, turn: number): Record<string, unknown> {
  const fields = Object.entries(attributesOf(uid)).filter(([name]) => !KEPT.test(name));
  return Object.fromEntries(
    fields.flatMap(([name, attribute]): [string, unknown][] => {
      const { type, component, repeatable } = attribute;
      if (component) return [[name, repeatable ? [filled(component, turn)] : filled(component, turn)]];
      if (attribute.enum) return [[name, attribute.enum[turn % attribute.enum.length]]];
      if (type === 'media') return [[name, attribute.multiple ? [picture] : picture]];
      if (attribute.target === 'plugin::gov-publishing.agency') return [[name, office.agency.documentId]];
      if (attribute.target === 'plugin::gov-publishing.appointment')
        return [[name, office.officer.documentId]];
      // The address of a link; that of an office is a text.
      if (name === 'address' && type === 'string') return [[name, 'https://www.test.go.th/laws']];
      const value = BY_NAME[name] ?? BY_TYPE[type];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** How many turns show every choice of a type and of the components in it once. */
function turnsOf(uid: string): number {
  const each = Object.values(attributesOf(uid)).map(({ enum: choices = [], component }) =>
    component ? turnsOf(component) : choices.length,
  );
  return Math.max(1, ...each);
}

/** The kind of a file stands after its name; where a node of the map leads is an address. */
const NAMES = [/\bGIF\b|\.gif\b/g, /^\/laws$/g, /\bpreview-2561-\d+\b/g];

test.each(GOVERNED_TYPES.map(({ uid }) => uid))(
  'what an officer is shown of %s “as the public will see it” is Thai, whatever was chosen in it',
  async (uid) => {
    const page = await browser.newPage({ locale: 'th-TH' });
    const found: string[] = [];
    let thai = 0;
    for (let turn = 0; turn < turnsOf(uid); turn += 1) {
      const data = {
        ...filled(uid, turn),
        slug: `preview-2561-${turn}`.replace(/\d$/, (digit) => `000${digit}`),
      };
      const { documentId } = await site.strapi.documents(uid).create({ locale: 'th', data });
      const answer = await site.http
        .get(`/gov-publishing/dossiers/${uid}/${documentId}/preview`)
        .query({ locale: 'th' })
        .set(as(office.reporter));
      expect(answer.status).toBe(200);
      await page.setContent(answer.body.data.page);
      found.push(...(await foreignOnPage(page, NAMES)));
      thai += (await page.innerText('main')).match(/[ก-๙]/g)?.length ?? 0;
    }
    await keep(page, `thai-preview-${uid.split('.').pop()}`);
    await page.close();
    // A page without content would pass.
    expect(thai).toBeGreaterThan(100);
    expect([...new Set(found)]).toEqual([]);
  },
);

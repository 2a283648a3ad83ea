import guides from '../../../plugins/gov-publishing/server/src/help/guides.json';
import { DEFAULT_SITE_NAMES } from '#server/config';
import { LEGAL_POLICIES } from '#server/content-types/legal-policies';
import { profileByName } from '#server/domain/signoff/profiles/by-name';
import { OIA_SECTION_IDS } from '#server/domain/oia/sections';
import type { LineState } from '#server/readiness/contract';
import { LINES } from '#server/readiness/lines/index';
import { fromMarkdown } from '../docs/markdown-links';

const requirements: readonly { id: string; thai: string; english: string }[] = jest.requireActual(
  '../../../plugins/gov-publishing/requirements.json',
);

const HOUR = 3_600_000;
const now = new Date('2026-11-30T09:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * HOUR);
const agency = { code: 'SKN-01', th: 'สำนักงานหนึ่ง', en: 'Office One' };
const gap = { agency: 'SKN-01', duty: 'approver', since: null, until: null };
const job = { isNamed: true, lastAt: ago(1), maxAgeHours: 26, now };
const kept = { from: 'file', openToOthers: false };
const url = (address?: string): object => ({ url: address, absoluteUrl: 'http://localhost:1337' });
const notice = (code: string): object => ({ code, message: { th: 'ช่องโหว่', en: 'A hole' } });

/** Facts of each line, and the state that it makes of them. */
const SEEN: Readonly<Record<string, readonly (readonly [LineState, unknown])[]>> = {
  key: [
    ['ready', kept],
    ['ready', { from: 'environment', openToOthers: false }],
    ['to_do', { from: 'made_here', openToOthers: false }],
    ['to_do', { ...kept, openToOthers: true }],
    ['not_judged', { from: 'configuration', openToOthers: false }],
  ],
  address: [
    ['ready', url('https://www.example.go.th')],
    ['to_do', url()],
    ['to_do', url('http://www.example.go.th')],
    ['to_do', url('/panel')],
  ],
  rules: [
    ['ready', { profile: profileByName('samut-sakhon'), isChosen: true }],
    ['to_do', { profile: profileByName('strict'), isChosen: false }],
    ['not_judged', { profile: profileByName('strict'), isChosen: true }],
  ],
  agencies: [
    ['ready', { count: 3, lacksProvincialOffice: false }],
    ['to_do', { count: 0, lacksProvincialOffice: false }],
    ['to_do', { count: 3, lacksProvincialOffice: true }],
  ],
  duties: [
    ['ready', { agencies: [agency], gaps: [] }],
    ['to_do', { agencies: [], gaps: [] }],
    ['to_do', { agencies: [agency], gaps: [gap] }],
  ],
  mail: [
    ['ready', { isOn: true, troubled: 0 }],
    ['to_do', { isOn: false, troubled: 0 }],
    ['to_do', { isOn: true, troubled: 2 }],
  ],
  backup: [
    ['ready', job],
    ['to_do', { ...job, lastAt: ago(27) }],
    ['to_do', { ...job, lastAt: null }],
    ['not_judged', { ...job, isNamed: false, lastAt: null }],
    ['not_judged', { ...job, lastAt: ago(-2) }],
  ],
  languages: [
    ['ready', ['th', 'en']],
    ['to_do', []],
    ['to_do', ['en', 'th']],
    ['to_do', ['th']],
    ['to_do', ['en']],
  ],
  site_name: [
    ['ready', { nameTh: 'จังหวัดหนึ่ง', nameEn: 'Province One', signed: null }],
    ['ready', { nameTh: 'จังหวัดหนึ่ง', nameEn: 'Province One', signed: 'จังหวัดหนึ่ง' }],
    ['to_do', { nameTh: DEFAULT_SITE_NAMES.th, nameEn: 'Province One', signed: null }],
    ['to_do', { nameTh: 'จังหวัดหนึ่ง', nameEn: DEFAULT_SITE_NAMES.en }],
  ],
  emblem: [
    ['ready', { inMenu: true, atLogin: true, onSite: true }],
    ['to_do', { inMenu: true, atLogin: true, onSite: false }],
    ['to_do', { inMenu: false, atLogin: false, onSite: true }],
    ['to_do', { inMenu: true, atLogin: false, onSite: false }],
    ['to_do', { inMenu: false, atLogin: true, onSite: true }],
  ],
  policies: [
    ['ready', LEGAL_POLICIES.kinds],
    ['to_do', []],
    ['to_do', ['privacy_policy']],
  ],
  information_act: [
    ['ready', { agencies: [agency], said: new Map([['SKN-01', new Set(OIA_SECTION_IDS)]]) }],
    ['to_do', { agencies: [agency], said: new Map([['SKN-01', new Set(OIA_SECTION_IDS.slice(1))]]) }],
    ['to_do', { agencies: [agency], said: new Map() }],
    ['to_do', { agencies: [], said: new Map() }],
  ],
  server: [
    ['ready', []],
    ['to_do', [notice('readiness.self_registration')]],
  ],
};

/** @returns whether the guide has a page, and its heading */
function isThere(guide: string, language: 'th' | 'en'): boolean {
  const [page = '', heading] = guide.split('#');
  const text: string | undefined = Object.entries(guides[language]).find(([name]) => name === page)?.[1];
  if (text === undefined) return false;
  const { headings } = fromMarkdown(text);
  return heading === undefined || headings.includes(heading);
}

test.each(LINES.map((line) => [line.name, line] as const))('%s is ready, and to be done', (name, line) => {
  const seen = SEEN[name] ?? [];
  expect(seen.map(([, facts]) => line.judge(facts).state)).toEqual(seen.map(([state]) => state));
  const states = seen.map(([state]) => state);
  expect(states).toContain('ready');
  expect(states).toContain('to_do');
  for (const [state, facts] of seen) {
    const judged = line.judge(facts);
    expect(judged.seen.th).toMatch(state === 'ready' && name === 'address' ? /^https/ : /[ก-๙]/);
    expect(judged.seen.en).not.toMatch(/undefined|null|NaN/);
    expect(`${judged.seen.th} ${judged.seen.en}`).not.toMatch(/undefined|null|NaN/);
    const mending = line.mending(facts);
    if ('screen' in mending) expect(mending.screen).toMatch(/^\/(plugins|settings|content-manager)\//);
    else
      for (const language of ['th', 'en'] as const)
        expect(isThere(mending.guide[language], language)).toBe(true);
  }
});

test('no two lines are of one name, and each says in both languages why it matters', () => {
  expect(Object.keys(SEEN).sort()).toEqual(LINES.map(({ name }) => name).sort());
  for (const { title, why } of LINES) {
    expect([title.th, why.th].every((words) => /[ก-๙]/.test(words))).toBe(true);
    expect([title.en, why.en].every((words) => words.length > 3 && !/[ก-๙]/.test(words))).toBe(true);
  }
});

test('what is said of a mandate is what the register has', () => {
  const asked = LINES.flatMap(({ mandate }) => mandate ?? []);
  expect(asked.length).toBeGreaterThan(5);
  for (const { id, text } of asked) {
    const clause = requirements.find((each) => each.id === id);
    expect(text).toEqual({ th: clause?.thai, en: clause?.english });
  }
});

test('a missing duty is named with its agency', () => {
  const duties = LINES.find(({ name }) => name === 'duties');
  const [detail] = duties?.judge({ agencies: [agency], gaps: [gap] }).details ?? [];
  expect(detail?.th).toBe('สำนักงานหนึ่ง: ไม่มีหัวหน้าส่วนราชการ (ผู้อนุมัติรับรอง)');
  expect(detail?.en).toMatch(/^Office One: no head/);
});

test('[OD-01:statements] the sections under which an agency has said nothing are told by their numbers', () => {
  const line = LINES.find(({ name }) => name === 'information_act');
  const said = new Map([['SKN-01', new Set(OIA_SECTION_IDS.filter((id) => !/s7_[13]|s9_8/.test(id)))]]);
  expect(line?.judge({ agencies: [agency], said }).details).toEqual([
    {
      th: 'สำนักงานหนึ่ง: ยังไม่มีมาตรา 7 (1) (3), มาตรา 9 (8)',
      en: 'Office One: nothing under section 7 (1) (3), section 9 (8)',
    },
  ]);
});

import { siteIdentity } from '#server/content-types/site-identity/index';
import { identityFrom } from '#server/delivery/html-pages/frame/site-identity';
import { contrastOnPage, isColour } from '#server/content-types/model/colours';
import { coloursFile, coloursName } from '#server/delivery/assets/colours';
import { isMainAgency } from '#server/people/agencies/main-agency';
import { findingsOf } from '../content-types/find-faults';
import { changed } from '../content-types/whole-entries';

const TYPE = 'site-identity';
const described = { ...changed(TYPE, {})['emblem']!, alternativeText: 'ตรา' };
const found = (changes: Record<string, unknown>, more = {}): Promise<string[]> =>
  findingsOf(TYPE, changed(TYPE, changes), more);

test.each([
  ['another agency', {}, { speaksForSite: false }, 'blocks ORG-08 agency finding.identity.not_main_agency'],
  ['no emblem', { emblem: null }, {}, 'warns ORG-08 emblem finding.identity.emblem_missing'],
  [
    'an emblem without words',
    { emblemAlt: ' ', emblem: described },
    {},
    'blocks ORG-08 emblemAlt finding.identity.alt_missing',
  ],
  ['a pale colour', { mainColour: '#9dc3ff' }, {}, 'blocks ORG-08 mainColour finding.identity.low_contrast'],
  ['a word', { mainColour: 'blue' }, {}, 'blocks - mainColour finding.identity.bad_colour'],
  [
    'a rule of its own',
    { accentColour: '#fff;}a{' },
    {},
    'blocks - accentColour finding.identity.bad_colour',
  ],
  ['words for a number', { hotline: 'โทรมาเลย' }, {}, 'blocks - hotline finding.identity.bad_hotline'],
  [
    'a way without a name',
    { menu: [{ address: '/laws' }] },
    {},
    'blocks - menu.0 finding.identity.link_incomplete',
  ],
])('%s is found', async (_, changes, context, finding) => {
  expect(await found(changes, context)).toEqual([finding]);
});

test.each(['menu', 'socialLinks'])(
  'an address in %s that runs, or is not encrypted, is found',
  async (field) => {
    const address = field === 'menu' ? 'address' : 'url';
    const way = (to: string): Promise<string[]> => found({ [field]: [{ label: 'ทาง', [address]: to }] });
    expect((await way('javascript:alert(1)')).every((each) => each.startsWith('blocks'))).toBe(true);
    expect(await way('javascript:alert(1)')).not.toEqual([]);
    expect(await way('http://www.example.go.th')).toContain(
      `blocks - ${field}.0.${address} finding.identity.not_https`,
    );
    expect((await way('/laws')).length).toBe(field === 'menu' ? 0 : 1);
  },
);

test('contrast is counted as WCAG counts it, and never rounded up', () => {
  expect(contrastOnPage('#f5f6f9')).toBe(1);
  expect(contrastOnPage('#000000')).toBeCloseTo(19.4, 0);
  // 4.49:1 on the ground of the pages, though 4.85:1 on white.
  expect(contrastOnPage('#727272')).toBeLessThan(4.5);
});

test('a colour is six hexadecimal digits, and nothing else comes into a sheet', () => {
  expect(['#1b3f7a', '#1B3F7A'].every(isColour)).toBe(true);
  expect(['1b3f7a', '#fff', '#1b3f7a;', '#1b3f7a\n', 'red', null].some(isColour)).toBe(false);
  expect(coloursName('#1B3F7A', null)).toBe('colours-1b3f7a-x.css');
  expect(coloursName(null, null)).toBeNull();
  expect(coloursFile('colours-1b3f7a-b58a2b.css')?.bytes.toString()).toBe(
    ':root { --blue: #1b3f7a; --gold: #b58a2b; }\n',
  );
  for (const name of ['colours-.css', 'colours-1b3f7a.css', 'colours-red-x.css', 'colours-x-x.css\n', 'x'])
    expect(coloursFile(name)).toBeUndefined();
});

test('the province or its office speaks for the site; where none is called so, the agency at the top', () => {
  const top = { code: 'PROV', role: null, parent: null };
  const office = { code: 'SKN-01', role: null, parent: 'PROV' };
  const agencies = (role: string | null): never => [top, { ...office, role }] as never;
  expect(isMainAgency('PROV', agencies(null))).toBe(true);
  expect(isMainAgency('SKN-01', agencies(null))).toBe(false);
  expect(isMainAgency('SKN-01', agencies('provincial_office'))).toBe(true);
  expect(isMainAgency('PROV', agencies('provincial_office'))).toBe(false);
  expect(isMainAgency(null, agencies(null))).toBe(false);
  // Two at the top, of which neither is called so: neither names the other's site.
  const atTheTop = ['PROV', 'OTHER'].map((code) => ({ code: code as never, role: null, parent: null }));
  expect(atTheTop.filter(({ code }) => isMainAgency(code, atTheTop))).toEqual([]);
});

test('an address that leads out of the site unseen does not come into a page, whatever was signed', () => {
  const bad = [
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'http://a.go.th',
    'https://a.go.th@evil.example',
  ];
  const item = {
    menu: [...bad, '/laws', 'https://a.go.th/x'].map((address) => ({ label: 'ก', address })),
    socialLinks: [...bad, 'https://b.go.th'].map((url) => ({ label: 'ข', url })),
  };
  const facts = { key: { locale: 'th' }, title: 'จังหวัด', item, type: { definition: siteIdentity } } as never;
  const { menu, socialLinks } = identityFrom(facts, siteIdentity.identity!, 'th');
  expect(menu.map(({ to }) => to)).toEqual(['/laws', 'https://a.go.th/x']);
  expect(socialLinks.map(({ to }) => to)).toEqual(['https://b.go.th']);
});

import { firstLanguage } from '../../../plugins/gov-publishing/admin/src/language/first-language';

const OFFERED = ['en', 'th'];

test.each([
  ['a Thai browser', undefined, ['th-TH', 'th', 'en-US', 'en'], 'th'],
  ['an English one', undefined, ['en-US', 'en', 'th'], 'en'],
  ['one whose first language the panel has not', undefined, ['ja', 'TH-th', 'en'], 'th'],
  ['one that asks for nothing the panel has', undefined, ['ja'], null],
  ['one that asks for nothing', undefined, [], null],
  ['an English one in an office that set Thai', 'th', ['en-US', 'en'], 'th'],
  ['a Thai one in an office that set English', 'en', ['th'], 'en'],
  ['a Thai one in an office that set what the panel has not', 'ja', ['th'], 'th'],
  ['an office that set nothing but the name', '', ['th'], 'th'],
])('the panel opens for %s', (_who, office, browser, language) => {
  expect(firstLanguage({ offered: OFFERED, office, browser })).toBe(language);
});

test('a language that the host does not offer is not opened in', () => {
  expect(firstLanguage({ offered: ['en'], office: 'th', browser: ['th-TH', 'en'] })).toBe('en');
});

import { sameAddress } from '#server/delivery/response-cache/same-address';

test.each([
  ['/api/gov/catalog?', '/api/gov/catalog'],
  ['/api/gov/catalog?&', '/api/gov/catalog'],
  ['/api/gov/catalog?&&=&', '/api/gov/catalog'],
  ['/api/gov/laws?&locale=th&&q=%E0%B8%81&', '/api/gov/laws?locale=th&q=%E0%B8%81'],
  ['/api/gov/laws?loc%61le=%74h', '/api/gov/laws?locale=th'],
  ['/api/gov/laws?q=%e0%b8%81%26%3d%25', '/api/gov/laws?q=%E0%B8%81%26%3D%25'],
])('%s is kept as %s', (url, kept) => {
  expect(sameAddress(url)).toBe(kept);
});

test.each([
  '/api/gov/laws',
  '/api/gov/laws?locale=th',
  '/api/gov/laws?q=a+b%20c',
  '/api/gov/laws?a=',
  '/x?=a',
])('%s says something, and stays', (url) => expect(sameAddress(url)).toBe(url));

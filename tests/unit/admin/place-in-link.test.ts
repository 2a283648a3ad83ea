import { placeIn } from '../../../plugins/gov-publishing/admin/src/rich-text/paste/place-in-link';

test.each([
  ['#_ftn1', '_ftn1'],
  ['https://a.go.th/x#%E0%B8%81', 'ก'],
  ['/x', ''],
  ['#50%', '50%'],
  ['#%E0%B8', '%E0%B8'],
])('the place that %s leads to', (href, place) => {
  expect(placeIn(href)).toBe(place);
});

import { findingsOf } from './find-faults';
import { changed } from './whole-entries';

const TREE: Readonly<Record<string, string | null>> = {
  a: 'b',
  b: 'c',
  c: null,
  loop1: 'loop2',
  loop2: 'loop1',
};
const parentOf = async (documentId: string) => TREE[documentId] ?? null;
const under = (parent: string, self = 'node1') =>
  changed('sitemap-node', { documentId: self, parent: { documentId: parent } });
const CYCLE = ['blocks MAP-01 parent finding.sitemap.cycle'];

test('[MAP-01] a node under a branch is in order', async () => {
  expect(await findingsOf('sitemap-node', under('a'), { parentOf })).toEqual([]);
});

test.each([
  ['its own parent', under('node1')],
  ['put under its grandchild', under('a', 'c')],
  ['put under its child', under('b', 'c')],
  ['put under a circle it is not part of', under('loop1')],
])('[MAP-01] a node that is %s is found', async (_, entry) => {
  expect(await findingsOf('sitemap-node', entry, { parentOf })).toEqual(CYCLE);
});

test('[MAP-01] without knowledge of the tree a node is still not its own parent', async () => {
  expect(await findingsOf('sitemap-node', under('node1'))).toEqual(CYCLE);
});

test('[MAP-01] parent and target must be public', async () => {
  const entry = { ...under('a'), targetUrl: null, targetLaw: { documentId: 'law1', title: 'ร่าง' } };
  const isPublished = async (uid: string) => uid.endsWith('.agency') || uid.endsWith('.appointment');
  expect(await findingsOf('sitemap-node', entry, { parentOf, isPublished })).toEqual([
    'blocks MAP-01 parent finding.relation.unpublished',
    'blocks MAP-01 targetLaw finding.relation.unpublished',
  ]);
});

test('a node leads to one place', async () => {
  const entry = changed('sitemap-node', { targetUrl: '/laws', targetLaw: { documentId: 'law1' } });
  expect(await findingsOf('sitemap-node', entry)).toEqual([
    'blocks MAP-01 targetUrl finding.sitemap.many_targets',
  ]);
});

test.each(['//evil.example', '/\\evil.example', 'javascript:alert(1)', 'laws'])(
  'the target %s is found',
  async (targetUrl) => {
    const findings = await findingsOf('sitemap-node', changed('sitemap-node', { targetUrl }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^blocks - targetUrl finding\.url\./);
  },
);

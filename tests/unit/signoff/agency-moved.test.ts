import { decide } from '#server/domain/signoff/decide';
import type { Act } from '#server/domain/signoff/model';
import { profileByName } from '#server/domain/signoff/profiles/by-name';
import { AGENCY, A, B, NOW, OTHER, PROVINCE, appointment, entry, officer } from './entry-fixture';

const strict = profileByName('strict');
const published = entry(['submit', 'approve', 'publish'], {
  digest: B,
  agencyPath: [OTHER, PROVINCE],
  publishedAs: { importance: 'normal', agencyPath: [AGENCY, PROVINCE] },
});
const codes = (act: Act, facts = published): string[] => {
  const reporterElsewhere = officer('elsewhere', appointment('reporter', { agency: OTHER }));
  const decision = decide(reporterElsewhere, facts, strict, NOW).find((each) => each.act === act);
  return (decision?.reasons ?? []).map(({ code }) => code);
};

describe('a draft moved to another agency', () => {
  test('[ORG-04] cannot replace the page that the former agency has public', () => {
    for (const act of ['submit', 'approve', 'clear', 'publish', 'schedule'] as const) {
      expect(codes(act)).toContain('agency_moved');
    }
  });

  test('is free again when the former agency has taken the page down', () => {
    const down = entry(['submit', 'approve', 'publish', 'unpublish'], {
      digest: B,
      agencyPath: [OTHER, PROVINCE],
    });
    expect(codes('submit', down)).toEqual([]);
  });

  test('may stay with its agency', () => {
    const same = { ...published, agencyPath: [AGENCY, PROVINCE], digest: A };
    expect(codes('submit', same)).not.toContain('agency_moved');
  });
});

import fc from 'fast-check';
import { IMPORTANCE, importanceOf } from '#server/domain/signoff/dossier/importance';
import { PROFILES } from '#server/domain/signoff/profiles/by-name';
import { requiresClearance } from '#server/domain/signoff/profiles/profile';

test.each(IMPORTANCE)('%s is read as it is', (value) => expect(importanceOf(value)).toBe(value));

test('what nobody can read as an importance counts as the gravest', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.constantFrom('Important', 'urgent ', '', null, undefined, 1, true, ['normal']),
      ),
      (value) => {
        fc.pre(!IMPORTANCE.some((known) => known === value));
        expect(importanceOf(value)).toBe('important');
      },
    ),
  );
});

test('[URG-02] no profile that clears anything lets the gravest pass without clearance', () => {
  for (const profile of Object.values(PROFILES)) {
    const graver = IMPORTANCE.some((importance) =>
      requiresClearance(profile, { importance, affectsProvinceImage: false }),
    );
    const gravest = requiresClearance(profile, {
      importance: importanceOf('?'),
      affectsProvinceImage: false,
    });
    expect({ profile: profile.name, gravest }).toEqual({ profile: profile.name, gravest: graver });
  }
});

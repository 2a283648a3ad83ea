/** A part of section 7 or 9 of the Official Information Act B.E. 2540, under which agencies have to open information. */
export interface OiaSection {
  /** As officers choose it and as it is signed: `s7_1` is section 7(1). */
  readonly id: OiaSectionId;
  /** 7: in the Royal Gazette, and open to everybody; 9: for everybody to look at. */
  readonly section: 7 | 9;
  /** Its number in brackets. */
  readonly item: number;
}

/**
 * Every part of the two sections, in the order of the Act (OD-01 to OD-03). What each is called stands with the other choices,
 * `oia-section.section.s7_1`; which entries stand under it by what they are, in the folders of their types.
 */
const PARTS = { 7: [1, 2, 3, 4, 5], 9: [1, 2, 3, 4, 5, 6, 7, 8] } as const;

export type OiaSectionId = `s7_${(typeof PARTS)[7][number]}` | `s9_${(typeof PARTS)[9][number]}`;

export const OIA_SECTIONS: readonly OiaSection[] = ([7, 9] as const).flatMap((section) =>
  PARTS[section].map((item) => ({ id: `s${section}_${item}` as OiaSectionId, section, item })),
);

export const OIA_SECTION_IDS: readonly OiaSectionId[] = OIA_SECTIONS.map(({ id }) => id);

/** @returns the section of that id, or undefined where the Act has none */
export function oiaSection(id: unknown): OiaSection | undefined {
  return OIA_SECTIONS.find((section) => section.id === id);
}

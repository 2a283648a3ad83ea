const LINK_REQUIREMENTS: Readonly<Record<string, string>> = {
  external: 'LINK-01',
  subordinate: 'LINK-02',
  province_activity: 'LINK-03',
  other: 'LINK-04',
  media: 'LINK-05',
};

/** @returns the mandate behind a category of web links, or null where there is none. */
export function linkRequirement(category: unknown): string | null {
  return typeof category === 'string' ? (LINK_REQUIREMENTS[category] ?? null) : null;
}

/**
 * The plugin's types carry both of their names in one, `ข่าวประชาสัมพันธ์ (News)`, because Strapi has one display name for
 * all languages.
 *
 * @returns the name in a language; what a host app calls a type of its own stays as it is
 */
export function nameIn(displayName: string, language: 'th' | 'en'): string {
  const both = /^(.+?)\s*\(([^()]+)\)$/.exec(displayName);
  if (!both) return displayName;
  return (language === 'en' ? both[2] : both[1]) ?? displayName;
}

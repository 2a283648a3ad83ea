/** XML 1.0 has no form for these, not even escaped: one of them makes the whole document unreadable. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** @returns a text without what XML cannot hold; it is still to be escaped where it is written */
export function textInXml(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

const IN_HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };

/** @returns a text as HTML, its lines kept */
export function asHtml(text: string): string {
  return text.replace(/[&<>\n]/g, (sign) => IN_HTML[sign] ?? sign);
}

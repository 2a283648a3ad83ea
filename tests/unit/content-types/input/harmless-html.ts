/**
 * Judges sanitised rich text without any HTML parser: every `<` must begin a tag of a strict grammar, with a
 * name and attributes listed HERE, not taken from the allow-list under test.
 */
const TAGS =
  'p br hr h2 h3 h4 h5 h6 blockquote pre code strong b em i u s sub sup abbr span a img ul ol li dl dt dd figure figcaption table caption thead tbody tfoot tr th td section'.split(
    ' ',
  );
const ATTRIBUTES = 'href src alt title width height start colspan rowspan scope lang dir'.split(' ');
/** Names within the page and parts of it are those of footnotes, and no others. */
const FOOTNOTE_VALUES: Readonly<Record<string, RegExp>> = {
  id: /^(?:fn-[1-9]\d{0,2}|fnref-[1-9]\d{0,2}(?:-(?:[2-9]|[1-9]\d))?)$/,
  role: /^doc-(?:noteref|backlink|endnotes)$/,
  'aria-label': /^(?:เชิงอรรถ(?: [1-9]\d{0,2})?|Footnotes|Footnote [1-9]\d{0,2})$/,
};
const TAG = /^<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<]*")?)*) ?(\/?)>/;

/** @returns what is dangerous in HTML, in words; an empty list where nothing is. */
export function dangersIn(html: string): string[] {
  const dangers: string[] = [];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const tag = TAG.exec(html.slice(at));
    if (!tag) {
      dangers.push(`a "<" that begins no plain tag: ${html.slice(at, at + 40)}`);
      continue;
    }
    if (!TAGS.includes(tag[2] ?? '')) dangers.push(`tag ${tag[2]}`);
    for (const [, name = '', value = ''] of (tag[3] ?? '').matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
      if (!ATTRIBUTES.includes(name) && !FOOTNOTE_VALUES[name]?.test(value))
        dangers.push(`attribute ${name}`);
      if ((name === 'href' || name === 'src') && !isHarmlessAddress(value)) dangers.push(`${name} ${value}`);
    }
  }
  return dangers;
}

function isHarmlessAddress(value: string): boolean {
  const read = decode(value).replace(/[\u0000-\u0020]/g, '');
  if (/^[/\\]{2}/.test(read)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme);
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);?/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_, dec: string) => String.fromCodePoint(Number(dec)))
    .replace(/&colon;/gi, ':')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

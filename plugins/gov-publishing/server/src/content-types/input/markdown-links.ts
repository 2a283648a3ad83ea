/**
 * Strapi's rich-text editor writes Markdown, where a link has no tag that an HTML sanitiser could see:
 * `[x](javascript:…)`, `![x](data:…)`, `[x]: javascript:…`. A destination with any scheme but those allowed
 * becomes `#`.
 */
const DESTINATION = /(\]\(|\]:)(\s*(?:(?:<|&lt;)\s*)?)([^\s)\]]+)/g;
/** Longer than any address that servers accept; also bounds the work of decoding. */
const LONGEST_DESTINATION = 2000;
const ALLOWED_SCHEME = /^(?:https?|mailto|tel)$/;

/** @returns the text with every unsafe Markdown link destination replaced by `#`; idempotent. */
export function defuseMarkdownLinks(text: string): string {
  return text.replace(DESTINATION, (whole, opening: string, gap: string, destination: string) =>
    isSafe(destination) ? whole : `${opening}${gap}#`,
  );
}

function isSafe(destination: string): boolean {
  if (destination.length > LONGEST_DESTINATION) return false;
  // Markdown reads `javascript\:` as `javascript:`; browsers pass over control characters in a scheme.
  const read = decodeReferences(destination).replace(/[\\\p{C}\p{Z}]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
  return scheme === undefined || ALLOWED_SCHEME.test(scheme);
}

const NAMED: Readonly<Record<string, string>> = { colon: ':', Tab: '', NewLine: '', amp: '&', lpar: '(' };

/** Undoes character references until none is left: Markdown decodes them once more after the HTML was escaped. */
function decodeReferences(text: string): string {
  const decoded = text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(colon|Tab|NewLine|amp|lpar));?/gi,
    (whole: string, hex: unknown, dec: unknown, name: unknown) => {
      if (typeof name === 'string') return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
  return decoded === text ? text : decodeReferences(decoded);
}

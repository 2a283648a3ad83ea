/** Longer than any address that servers accept; also bounds the work of decoding. */
const MAX_ADDRESS_LENGTH = 2000;
const ALLOWED_SCHEME = /^(?:https?|mailto|tel)$/;
/** Schemes by which an address runs, or shows what the page did not bring. */
const RUNNING_SCHEME = /^(?:javascript|vbscript|data|file|blob|filesystem|view-source|jar|about)$/;

/**
 * @param address of a link or an image, in Markdown or HTML
 * @returns whether a page may lead there: http(s), mailto or tel, or a path of the site, however it was spelt
 */
export function isSafeAddress(address: string): boolean {
  if (address.length > MAX_ADDRESS_LENGTH || /^[/\\]{2}/.test(spelt(address))) return false;
  const scheme = schemeOf(address);
  return scheme === undefined || ALLOWED_SCHEME.test(scheme);
}

/** @returns whether the address would run something, or show what was never signed */
export function isRunningAddress(address: string): boolean {
  return RUNNING_SCHEME.test(schemeOf(address) ?? '');
}

/** @returns the scheme as a browser would read it; undefined for a path */
export function schemeOf(address: string): string | undefined {
  // Markdown reads `javascript\:` as `javascript:`.
  const read = spelt(address.slice(0, MAX_ADDRESS_LENGTH)).replaceAll('\\', '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
}

/** Browsers pass over control characters and blanks. */
function spelt(address: string): string {
  return decodeReferences(address).replace(/[\p{C}\p{Z}]/gu, '');
}

const NAMED: Readonly<Record<string, string>> = { colon: ':', Tab: '', NewLine: '', amp: '&', lpar: '(' };

/** Undoes character references until none is left: some renderers decode them once more. */
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

import sanitizeHtml from 'sanitize-html';
import { levelLimit, withinLimit } from '../rich-text/level-limit';

/** What a text does with an address: shows what is there, leads to it, runs or frames it, or just mentions it. */
export type AddressUse = 'picture' | 'link' | 'embed' | 'mention';

/** An address as a text names it. */
export interface UsedAddress {
  readonly address: string;
  readonly use: AddressUse;
  /** The element that embeds it, e.g. `iframe`; empty for everything else. */
  readonly element: string;
}

/** Elements that bring something foreign into the page, whatever they name: no reader is shown one of them. */
const EMBEDS: ReadonlySet<string> = new Set([
  ...['iframe', 'frame', 'embed', 'object', 'applet', 'video', 'audio', 'track', 'svg', 'math', 'link'],
  ...['base', 'script', 'portal'],
]);
const LINKS: ReadonlySet<string> = new Set(['a', 'area']);
/** Attributes whose address a browser loads; of `a` and `area` it waits until somebody follows it. */
const LOADED = ['src', 'href', 'xlink:href', 'poster', 'data', 'background', 'lowsrc'];
/** Attributes whose address is there for anyone who looks for it. */
const MENTIONED = ['cite', 'longdesc'];

/**
 * @param html of any origin, not cleaned
 * @returns every address in it as a browser reads it (character references undone), and every element that embeds
 */
export function addressesInHtml(html: string): UsedAddress[] {
  const found: UsedAddress[] = [];
  const limit = levelLimit();
  const isRead = withinLimit(() =>
    sanitizeHtml(html, {
      // Nothing is kept of the result: the cleaner is used as a parser, so that what is looked at is what it shows later.
      allowedTags: false,
      allowedAttributes: false,
      allowVulnerableTags: true,
      nonTextTags: [],
      onOpenTag: (name: string, attributes: Readonly<Record<string, string>>) => {
        limit.open(name);
        found.push(...addressesOf(name.toLowerCase(), attributes));
      },
      onCloseTag: limit.close,
    }),
  );
  // What lies deeper was not looked at, so it counts as what may not be there.
  if (isRead === null) found.push({ address: limit.outermost(), use: 'embed', element: limit.outermost() });
  return found;
}

function addressesOf(element: string, attributes: Readonly<Record<string, string>>): UsedAddress[] {
  const namedBy = (names: readonly string[]): string[] =>
    names.flatMap((name) => attributes[name]?.trim() || []);
  const loaded = [
    ...namedBy(LOADED),
    ...['srcset', 'imagesrcset'].flatMap((name) => sourcesIn(attributes[name])),
  ];
  const isStyled = /url\s*\(|image-set\s*\(/i.test(attributes['style'] ?? '');
  if (isStyled || EMBEDS.has(element)) {
    const what = isStyled ? 'style' : element;
    return (loaded.length > 0 ? loaded : ['']).map((address) => ({ address, use: 'embed', element: what }));
  }
  const use: AddressUse = LINKS.has(element) ? 'link' : 'picture';
  return [
    ...loaded.map((address): UsedAddress => ({ address, use, element: '' })),
    ...namedBy(MENTIONED).map((address): UsedAddress => ({ address, use: 'mention', element: '' })),
  ];
}

/** `a.png 1x, b.png 2x`: the address is what stands before the first blank. */
function sourcesIn(set = ''): string[] {
  return set.split(/,\s+|,(?=\S+\s)/).flatMap((each) => each.trim().split(/\s+/)[0] || []);
}

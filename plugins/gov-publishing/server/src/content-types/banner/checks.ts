import { blocks, warns, type Check } from '../checks/check';
import { inOrder } from '../checks/date-order';
import { choicePresent, hasItems, names } from '../checks/presence';
import { TARGET_RELATIONS } from '../entry-targets';
import { instantOf, textOf } from '../model/values';

/** A banner is its picture. */
const imagePresent: Check = (entry) =>
  hasItems(entry['image']) ? [] : [blocks('WF-08', 'image', 'finding.banner.image_missing')];

/**
 * Words of its own in every language: those of the library are of one language, and who cannot see the picture is told
 * nothing else.
 */
const wordsOfItsOwn: Check = (entry) =>
  hasItems(entry['image']) && textOf(entry['imageAlt']) === undefined && isDescribedInLibrary(entry['image'])
    ? [blocks('WF-08', 'imageAlt', 'finding.banner.alt_missing')]
    : [];

/** Without any words the common check speaks already. */
function isDescribedInLibrary(image: unknown): boolean {
  const { alternativeText } = image as { alternativeText?: unknown };
  return textOf(alternativeText) !== undefined;
}

/** It leads to one place: a reader who touches it expects something to happen. */
const oneTarget: Check = (entry) => {
  const entries = Object.keys(TARGET_RELATIONS).filter((field) => names(entry, field));
  const count = entries.length + (textOf(entry['targetUrl']) === undefined ? 0 : 1);
  if (count === 0) return [blocks('WF-08', 'targetUrl', 'finding.banner.target_missing')];
  return count > 1
    ? [blocks('WF-08', 'targetUrl', 'finding.banner.many_targets', { params: { count } })]
    : [];
};

/** Signed, it would be shown to nobody. */
const notOver: Check = (entry, { now }) => {
  const to = instantOf(entry['showTo']);
  return to && to <= now
    ? [warns('WF-08', 'showTo', 'finding.banner.over', { params: { to: to.toISOString() } })]
    : [];
};

/** The checks of banners, besides the common ones: those judge the address, and ask for the words of the picture. */
export const checks: readonly Check[] = [
  imagePresent,
  wordsOfItsOwn,
  oneTarget,
  choicePresent('category', 'WF-08', 'finding.banner.category_missing'),
  inOrder('showFrom', 'showTo', 'WF-08', 'finding.banner.to_before_from'),
  notOver,
];

import type { Finding } from '../../domain/content/finding';
import { phoneNumbersIn } from '../../domain/thai/phone-numbers';
import { blocks, warns, type Check } from '../checks/check';
import { hasItems } from '../checks/presence';
import { listOf, textOf, valuesOf } from '../model/values';
import { contrastOnPage, isColour, NEEDED_CONTRAST } from '../model/colours';

/** The Government Website Standard, which asks for the name of the agency above its pages and for WCAG. */
const WEBSITE_STANDARD = 'ORG-08';

/** What stands above the pages of all agencies is not for one of them to write. */
const ofTheMainAgency: Check = (_entry, { speaksForSite }) =>
  speaksForSite === false ? [blocks(WEBSITE_STANDARD, 'agency', 'finding.identity.not_main_agency')] : [];

/**
 * Who cannot see the emblem is told whose it is, in the language of the page: the words of the library are of one language.
 * Where there are none at all the common check speaks.
 */
const emblemInWords: Check = (entry) => {
  if (!hasItems(entry['emblem']))
    return [warns(WEBSITE_STANDARD, 'emblem', 'finding.identity.emblem_missing')];
  const { alternativeText } = valuesOf(entry['emblem']) ?? {};
  return textOf(entry['emblemAlt']) === undefined && textOf(alternativeText) !== undefined
    ? [blocks(WEBSITE_STANDARD, 'emblemAlt', 'finding.identity.alt_missing')]
    : [];
};

/** The main colour is that of links, and the ground of the masthead; the other one is only ornament. */
const coloursReadable: Check = (entry) => {
  const written = ['mainColour', 'accentColour'].flatMap((field) => {
    const given = textOf(entry[field]);
    return given === undefined || isColour(given)
      ? []
      : [blocks(null, field, 'finding.identity.bad_colour', { params: { given } })];
  });
  const main = entry['mainColour'];
  const ratio = isColour(main) ? contrastOnPage(main) : NEEDED_CONTRAST;
  const params = { ratio: ratio.toFixed(1), needed: String(NEEDED_CONTRAST) };
  return ratio < NEEDED_CONTRAST
    ? [...written, blocks(WEBSITE_STANDARD, 'mainColour', 'finding.identity.low_contrast', { params })]
    : written;
};

/** A number that nothing can dial helps nobody. */
const hotlineDialled: Check = (entry) => {
  const given = textOf(entry['hotline']);
  return given === undefined || phoneNumbersIn(given, true).length > 0
    ? []
    : [blocks(null, 'hotline', 'finding.identity.bad_hotline', { params: { given } })];
};

/** Each way has a name and leads somewhere, encrypted. That addresses are any is a common check. */
const waysLead: Check = (entry) =>
  [['menu', 'address'] as const, ['socialLinks', 'url'] as const].flatMap(([field, address]) =>
    listOf(entry[field]).flatMap((row, index): Finding[] => {
      const to = textOf(row[address]);
      const place = `${field}.${index}`;
      if (textOf(row['label']) === undefined || to === undefined)
        return [blocks(null, place, 'finding.identity.link_incomplete', { params: { number: index + 1 } })];
      return /^http:/i.test(to)
        ? [blocks(null, `${place}.${address}`, 'finding.identity.not_https', { params: { given: to } })]
        : [];
    }),
  );

export const checks: readonly Check[] = [
  ofTheMainAgency,
  emblemInWords,
  coloursReadable,
  hotlineDialled,
  waysLead,
];

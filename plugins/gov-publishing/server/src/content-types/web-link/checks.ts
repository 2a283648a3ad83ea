import { blocks, type Check } from '../checks/check';
import { choicePresent } from '../checks/presence';
import { textOf, type Values } from '../model/values';
import { addressFault } from '../model/web-address';
import { linkRequirement } from './link-requirement';
import { mediaProviderOf } from './media-hosts';

/** A link has an address; whether it opens is a common check. */
const addressPresent: Check = (entry) =>
  textOf(entry['url']) === undefined
    ? [blocks(linkRequirement(entry['category']), 'url', 'finding.link.url_missing')]
    : [];

/** Video and sound come from hosts on the list only (LINK-05): an embedded player runs its host's programs. */
const mediaHostAllowed: Check = (entry) => {
  const url = textOf(entry['url']);
  if (!isMedia(entry) || url === undefined || addressFault(url)) return [];
  const provider = mediaProviderOf(url);
  if (!provider)
    return [
      blocks('LINK-05', 'url', 'finding.link.media_host', { params: { given: new URL(url).hostname } }),
    ];
  return textOf(entry['provider']) !== undefined && entry['provider'] !== provider
    ? [blocks('LINK-05', 'provider', 'finding.link.provider_mismatch', { params: { provider } })]
    : [];
};

/** Video and sound say who serves them (LINK-05). */
const mediaHasProvider: Check = (entry) =>
  isMedia(entry) && textOf(entry['provider']) === undefined
    ? [blocks('LINK-05', 'provider', 'finding.link.provider_missing')]
    : [];

/** Those who cannot hear find captions or a transcript (LINK-05). */
const mediaHasWords: Check = (entry) =>
  isMedia(entry) && entry['captioned'] !== true && textOf(entry['transcript']) === undefined
    ? [blocks('LINK-05', 'transcript', 'finding.link.captions_missing')]
    : [];

function isMedia(entry: Values): boolean {
  return entry['category'] === 'media';
}

/** The checks of web links, besides the common ones. */
export const checks: readonly Check[] = [
  choicePresent('category', null, 'finding.link.category_missing'),
  addressPresent,
  mediaHostAllowed,
  mediaHasProvider,
  mediaHasWords,
];

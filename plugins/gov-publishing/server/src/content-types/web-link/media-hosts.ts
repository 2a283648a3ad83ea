import { parseAddress } from '../model/web-address';
import type { MEDIA_PROVIDERS } from './schema';

type MediaProvider = (typeof MEDIA_PROVIDERS)[number];

/** Domains of each provider; every subdomain counts with its domain. */
const DOMAINS: Readonly<Record<MediaProvider, readonly string[]>> = {
  youtube: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'],
  facebook: ['facebook.com', 'fb.watch'],
  vimeo: ['vimeo.com'],
  government: ['go.th'],
};

/**
 * @returns who serves the video or sound at an address, or undefined where the host is not on the list (LINK-05).
 *   Judged by whole labels of the parsed host: `youtube.com.evil.example` and `notyoutube.com` are not YouTube.
 *   The bare `go.th` is a registry, not a site.
 */
export function mediaProviderOf(address: string): MediaProvider | undefined {
  const host = parseAddress(address)?.hostname.replace(/\.$/, '');
  if (host === undefined || host === 'go.th') return undefined;
  return (Object.keys(DOMAINS) as MediaProvider[]).find((provider) =>
    DOMAINS[provider].some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );
}

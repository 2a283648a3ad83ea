import type { Finding } from '../../domain/content/finding';
import { blocks } from '../checks/check';
import { textOf, type Values } from '../model/values';
import { addressFault } from '../model/web-address';

/** @returns what is lacking in a channel before somebody can use it (SVC-03: of an e-Service its address and its sign-in) */
export function channelFindings(channel: Values, path: string): Finding[] {
  const { kind } = channel;
  if (textOf(kind) === undefined)
    return [blocks('SVC-01', `${path}.kind`, 'finding.service.channel_kind_missing')];
  if (kind === 'online') return onlineFindings(channel, path);
  if (kind === 'phone')
    return lacks(channel, 'phone')
      ? [blocks('SVC-01', `${path}.phone`, 'finding.service.phone_missing')]
      : [];
  return lacks(channel, 'place') ? [blocks('SVC-01', `${path}.place`, 'finding.service.place_missing')] : [];
}

function onlineFindings(channel: Values, path: string): Finding[] {
  const found: Finding[] = [];
  const url = textOf(channel['url']);
  // What is only planned has no address yet.
  if (url === undefined && channel['status'] !== 'planned')
    found.push(blocks('SVC-03', `${path}.url`, 'finding.service.url_missing'));
  if (url !== undefined && addressFault(url) === undefined && !url.toLowerCase().startsWith('https:'))
    found.push(blocks('SVC-03', `${path}.url`, 'finding.service.url_not_https'));
  if (lacks(channel, 'auth')) found.push(blocks('SVC-03', `${path}.auth`, 'finding.service.auth_missing'));
  return found;
}

function lacks(channel: Values, field: string): boolean {
  return textOf(channel[field]) === undefined;
}

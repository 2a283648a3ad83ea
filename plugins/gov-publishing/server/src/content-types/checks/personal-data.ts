import type { Finding } from '../../domain/content/finding';
import { findMobileNumbers } from '../../domain/thai/mobile-number';
import { findNationalIds } from '../../domain/thai/national-id';
import { meaningOf } from '../model/field-format';
import { leavesOf, type Leaf } from '../model/leaves';
import type { ContentModel } from '../model/schema';
import { blocks, warns, type Check } from './check';

/**
 * Citizens' identifiers have no place in public content (SEC-01, PDPA 2562): national ids and private
 * telephone numbers are pointed out wherever there is text. They warn, because one random 13-digit number in
 * ten looks like an id; a person decides. Of officials only the official contact is shown, so a mobile number
 * among the CIO's or an executive's details blocks (CIO-02). The numbers themselves are not repeated in the
 * finding: it would carry them into logs and screens.
 */
export function noPersonalData(model: ContentModel): Check {
  return (entry) => [...leavesOf(model, entry)].flatMap(personalDataIn);
}

const TEXT_TYPES = ['string', 'text', 'richtext', 'blocks', 'email'];
const OFFICIALS: Readonly<Record<string, string>> = {
  'gov-publishing.cio': 'CIO-02',
  'gov-publishing.executive': 'INFO-05',
};

function personalDataIn({ attribute, value, path, component }: Leaf): Finding[] {
  if (!TEXT_TYPES.includes(attribute.type) || meaningOf(attribute).format !== undefined) return [];
  const text = readableText(value);
  const findings: Finding[] = [];
  const ids = findNationalIds(text).length;
  if (ids > 0)
    findings.push(warns('SEC-01', path, 'finding.personal.national_id', { params: { count: ids } }));
  const mobiles = findMobileNumbers(text).length;
  const official = component === null ? undefined : OFFICIALS[component];
  if (mobiles > 0 && official !== undefined) {
    findings.push(blocks(official, path, 'finding.contact.mobile_of_official'));
  } else if (mobiles > 0) {
    findings.push(warns('SEC-01', path, 'finding.personal.mobile', { params: { count: mobiles } }));
  }
  return findings;
}

const INLINE_TAG = /<\/?(?:a|abbr|b|code|em|i|s|span|strong|sub|sup|u)\b[^<>]*>/gi;
const OTHER_TAG = /<[^<>]*>/g;

/** Without mark-up: `<b>1</b>2345…` reads as one number, the cells of a table do not. */
function readableText(value: unknown): string {
  if (typeof value === 'string') return value.replace(INLINE_TAG, '').replace(OTHER_TAG, '|');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : '';
}

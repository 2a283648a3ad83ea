import type { Reason } from '../../domain/signoff/model';
import { htmlIn } from '../../domain/text/rich-text-format';
import { afterBreak, showsNothing } from '../rich-text/html-faults';
import { markUpFaults } from '../rich-text/mark-up';
import { unsafeBlockLinks } from './block-links';

type Fault = Pick<Reason, 'code' | 'params'>;

/** So many are named; a message is read by a person. */
const NAMED = 5;

/** @returns the things in one line, those beyond the first few as a sign that there are more */
export function named(things: readonly string[]): string {
  const first = things.slice(0, NAMED).join(' ');
  return things.length > NAMED ? `${first} …` : first;
}

/** Twice what the longest texts of offices have; whatever reads a text takes the longer the more there is. */
export const RICH_TEXT_LENGTH = 200_000;
/** More than lists in tables in quotations need. */
const RICH_TEXT_LEVELS = 30;

/** Mark-up in rich text that runs, loads or frames, and addresses that lead nowhere a page may lead. */
export function richTextFault(value: string): Fault | undefined {
  if (value.length > RICH_TEXT_LENGTH)
    return {
      code: 'input.rich_text_long',
      params: { length: value.length, max: RICH_TEXT_LENGTH },
    };
  const html = htmlIn(value);
  const next = html === null ? null : afterBreak(html);
  if (next !== null) return { code: 'input.rich_text_lines', params: { near: next } };
  const { forbidden, levels } = markUpFaults(value);
  if (levels > RICH_TEXT_LEVELS) return { code: 'input.rich_text_deep', params: { max: RICH_TEXT_LEVELS } };
  // An empty paragraph is no body: without this it would count as one.
  if (forbidden.length === 0 && html !== null && showsNothing(html)) return { code: 'input.blank' };
  return forbidden.length === 0
    ? undefined
    : { code: 'input.rich_text_forbidden', params: { found: named(forbidden) } };
}

/** A link of the Blocks editor that no page may lead to. */
export function blocksFault(value: unknown): Fault | undefined {
  const links = unsafeBlockLinks(value).map((url) => JSON.stringify(url.slice(0, 60)));
  return links.length === 0 ? undefined : { code: 'input.block_link', params: { found: named(links) } };
}

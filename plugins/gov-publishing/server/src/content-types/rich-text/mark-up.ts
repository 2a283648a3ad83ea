import { htmlIn } from '../../domain/text/rich-text-format';
import { htmlFaults } from './html-faults';
import { isRunningAddress, isSafeAddress, schemeOf } from '../../domain/text/link-address';
import { cleaned, renderRichText } from './rendered';
import { unusedDefinitions } from './unused-definitions';

/** What of a rich text is refused, and what a reader will not see of it. Each thing once, in order. */
export interface MarkUpFaults {
  readonly forbidden: readonly string[];
  readonly notShown: readonly string[];
  /** How deep its elements lie within one another. */
  readonly levels: number;
}

/** A destination as Markdown writes it: `[x](…)`, `![x](…)`, `[x]: …`. Each renderer of Markdown reads them a little differently. */
const DESTINATION = /(\]\(|\]:)\s*(?:(?:<|&lt;)\s*)?([^\s)\]]+)/g;

/** Fenced blocks, and code within a line. */
const CODE = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?^ {0,3}\1[^\n]*$|`[^`\n]*`/gm;

/** @returns what stands in the text that may not stand there, or is not shown, by the name it was typed under */
export function markUpFaults(text: string): MarkUpFaults {
  const html = htmlIn(text);
  // An editor writes HTML, and nobody types it: what a page would leave out may not be in it at all.
  if (html !== null) {
    const { forbidden, levels } = htmlFaults(html);
    const running = destinationsIn(html).filter(({ runs }) => runs);
    const named = new Set([...forbidden, ...running.map(({ scheme }) => scheme)]);
    return { forbidden: [...named], notShown: [], levels };
  }
  const rendered = renderRichText(text);
  // The API gives the source. Who puts it into a page unread is to meet nothing that runs, except in what is code.
  const unread = cleaned(text.replace(CODE, ''));
  const forbidden = new Set([...rendered.forbidden, ...unread.forbidden]);
  const notShown = new Set([...rendered.notShown, ...unusedDefinitions(text)]);
  for (const { scheme, runs, opening, destination } of destinationsIn(text)) {
    if (runs) forbidden.add(scheme);
    else if (opening === '](' && !isSafeAddress(destination)) notShown.add(destination.slice(0, 60));
  }
  return {
    forbidden: [...forbidden],
    notShown: [...notShown],
    levels: Math.max(rendered.levels, unread.levels),
  };
}

/** @returns where Markdown would lead to, whether its reader takes the text for Markdown or not */
function destinationsIn(text: string): {
  readonly opening: string;
  readonly destination: string;
  readonly scheme: string;
  readonly runs: boolean;
}[] {
  return [...text.matchAll(DESTINATION)].map(([, opening = '', destination = '']) => ({
    opening,
    destination,
    scheme: `${schemeOf(destination) ?? ''}:`,
    runs: isRunningAddress(destination),
  }));
}

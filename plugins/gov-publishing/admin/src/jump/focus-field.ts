import { UNFOLD } from '../forms/PartHead';
import { closeDrawer } from './drawer';

const MARK = 'data-field-mark';
const WITHIN = 'data-field-within';
/** What a reader can type into or press, the likeliest first: an editor's toolbar stands before its text. */
const EDITABLE = [
  '[contenteditable="true"]',
  'input:not([type="hidden"], [type="file"]), textarea, select, [role="combobox"]',
  'button, [tabindex="0"]',
] as const;
/** How long a list's row may take to unfold. */
const UNFOLDS_MS = 1_500;

/**
 * Leads the reader from a finding to the field it is about: unfolds the rows on the way and sets the focus into it, or
 * into the nearest field around it that is on screen.
 * @param path of the field in the entry, e.g. `attachments.0.alt`
 * @returns whether anything was found to lead to
 */
export async function focusField(path: string): Promise<boolean> {
  const form = document.querySelector<HTMLElement>('form [role="tabpanel"][data-state="active"]');
  let place: HTMLElement | null = form ?? document.querySelector<HTMLElement>('form');
  let target: HTMLElement | null = null;
  const parts = path.split('.');
  for (const [depth, part] of parts.entries()) {
    if (!place) break;
    const named: HTMLElement | null = controlNamed(place, parts.slice(0, depth + 1).join('.'));
    const around: HTMLElement | null = /^\d+$/.test(part)
      ? await rowOf(place, Number(part))
      : sectionOf(place, part);
    // A list in the toolbar of an editor of blocks carries the name of the field, and is not where its text is written.
    const next: HTMLElement | null = around?.querySelector(EDITABLE[0]) ? around : (named ?? around);
    if (next) target = next;
    if (named) break;
    // A field that is not laid out is looked for no further: a like-named one below would be another.
    if (!next) break;
    place = next;
  }
  if (!target) return false;
  // The part of the form it stands in may be folded away.
  target.dispatchEvent(new CustomEvent(UNFOLD, { bubbles: true }));
  await until(() => target?.offsetParent !== null);
  closeDrawer();
  lead(target);
  return true;
}

/** @returns the entry's own fields that are laid out in the form, in its order */
export function fieldsOnScreen(): string[] {
  const marks = [...document.querySelectorAll<HTMLElement>(`[${MARK}][${WITHIN}="entry"]`)];
  return [...new Set(marks.map((mark) => mark.getAttribute(MARK) ?? ''))].filter(Boolean);
}

function controlNamed(place: HTMLElement, name: string): HTMLElement | null {
  const named = `[name="${CSS.escape(name)}"]`;
  return place.querySelector(`input${named}, textarea${named}, select${named}, [role="combobox"]${named}`);
}

/** @returns the largest part of the page around a field's mark that holds no other field of the same level. */
function sectionOf(place: HTMLElement, name: string): HTMLElement | null {
  const mark = [...place.querySelectorAll<HTMLElement>(`[${MARK}="${CSS.escape(name)}"]`)][0];
  const within = mark?.getAttribute(WITHIN);
  if (!mark || !within) return null;
  const level = `[${WITHIN}="${CSS.escape(within)}"]`;
  let section: HTMLElement = mark;
  for (let around = mark.parentElement; around && around !== place; around = around.parentElement) {
    if (around.querySelectorAll(level).length > 1) break;
    section = around;
  }
  return section;
}

/** @returns the row of a list of components, unfolded. */
async function rowOf(section: HTMLElement, index: number): Promise<HTMLElement | null> {
  const folds = [...section.querySelectorAll<HTMLElement>('h3 > button[aria-expanded]')];
  const ofThisList = folds.filter((fold) => {
    const region = fold.closest('[role="region"]');
    return !region || region === section || !section.contains(region);
  });
  const fold = ofThisList[index];
  const row = fold?.closest('h3')?.parentElement?.parentElement ?? null;
  if (!fold || !row) return null;
  if (fold.getAttribute('aria-expanded') === 'false') {
    fold.click();
    await until(() => row.querySelector(`[${MARK}]`) !== null);
  }
  return row;
}

async function until(done: () => boolean): Promise<void> {
  const end = performance.now() + UNFOLDS_MS;
  while (!done() && performance.now() < end) await new Promise((again) => setTimeout(again, 30));
}

function lead(element: HTMLElement): void {
  const target = element.matches(EDITABLE.join(', ')) ? element : firstEditable(element);
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  (target ?? element).scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  target?.focus({ preventScroll: true });
}

function firstEditable(section: HTMLElement): HTMLElement | undefined {
  // In a section of several fields the first one is meant, whatever its kind.
  const several = section.querySelectorAll(`[${MARK}]`).length > 1;
  const kinds = several ? [EDITABLE[1], EDITABLE[2]] : EDITABLE;
  for (const kind of kinds) {
    const found = [...section.querySelectorAll<HTMLElement>(kind)].find(isOffered);
    if (found) return found;
  }
  return undefined;
}

function isOffered(element: HTMLElement): boolean {
  return element.offsetParent !== null && !element.matches(':disabled, [aria-hidden="true"]');
}

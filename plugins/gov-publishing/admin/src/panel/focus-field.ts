/** @returns the element of the entry's form that edits the field, or the nearest one around it that is on screen. */
function elementOf(path: string): HTMLElement | null {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    const found = document.querySelector<HTMLElement>(`form [name="${CSS.escape(name)}"]`) ?? labelled(name);
    if (found) return found;
  }
  return null;
}

/** Editors, files and lists of components carry no name; their labels stand before them and end in the field's name. */
function labelled(name: string): HTMLElement | null {
  const form = document.querySelector('form');
  const labels = [...(form?.querySelectorAll<HTMLElement>('label') ?? [])];
  const wanted = labels.find((label) => label.textContent?.replace(/[*\s(\d)]/g, '') === name);
  return wanted?.parentElement?.parentElement ?? null;
}

/** Leads the reader from a finding to the field it is about. */
export function focusField(path: string): void {
  const element = elementOf(path);
  if (!element) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  const focusable = 'input, textarea, button, [contenteditable="true"], [tabindex="0"]';
  const target = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable);
  target?.focus({ preventScroll: true });
}

/** On a narrow screen Strapi lays the panels beside the form into a drawer at its foot, which lies over the form while it is open. */
const overlay = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('[data-testid="actions-drawer-overlay"]');

const isOpen = (over: HTMLElement): boolean => getComputedStyle(over).pointerEvents !== 'none';

/** So that the field that the drawer led to is seen. */
export function closeDrawer(): void {
  const over = overlay();
  if (over && isOpen(over)) over.click();
}

/**
 * So that what stands in the drawer is seen.
 * @param label of Strapi's button that opens it, in the reader's language
 */
export function openDrawer(label: string): void {
  const over = overlay();
  if (!over || isOpen(over)) return;
  const buttons = [...(over.parentElement?.querySelectorAll('button') ?? [])];
  buttons.find(({ textContent }) => textContent?.trim() === label)?.click();
}

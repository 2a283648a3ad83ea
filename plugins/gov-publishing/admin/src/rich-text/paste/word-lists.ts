/** What Word calls a paragraph that is an item of a list: `mso-list:l0 level1 lfo1`. */
const ITEM = /mso-list\s*:\s*l\d+\s+level(\d+)/i;
/** The sign that Word draws before an item: a number or letter with a stop. Anything else is a bullet. */
const NUMBERED = /^[\s(]*(?:\d+|[๐-๙]+|[ก-ฮ]|[a-z]|[ivx]+)[.)]/i;

/** Word has no lists on the clipboard, but paragraphs with a number drawn before them. Makes lists of them, in place. */
export function listsOfWord(body: HTMLElement): void {
  let open: HTMLElement[] = [];
  let before: Element | null = null;
  for (const paragraph of [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')]) {
    const level = Number(ITEM.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 0);
    if (level === 0 || /^H/.test(paragraph.tagName)) {
      if (level > 0) signOf(paragraph);
      open = [];
      continue;
    }
    const follows = open.length > 0 && before !== null && before.nextElementSibling === paragraph;
    if (!follows) open = [];
    const isNumbered = NUMBERED.test(signOf(paragraph));
    open = open.slice(0, level);
    while (open.length < level) {
      const list = body.ownerDocument.createElement(isNumbered ? 'ol' : 'ul');
      const around = open.at(-1);
      if (!around) paragraph.before(list);
      else
        (around.lastElementChild ?? around.appendChild(body.ownerDocument.createElement('li'))).append(list);
      open.push(list);
    }
    before = open[0] ?? null;
    const item = body.ownerDocument.createElement('li');
    const words = body.ownerDocument.createElement('p');
    words.append(...paragraph.childNodes);
    item.append(words);
    open.at(-1)?.append(item);
    paragraph.remove();
  }
}

/** Takes the drawn sign out of an item. @returns the sign */
function signOf(paragraph: HTMLElement): string {
  const drawn = [...paragraph.querySelectorAll<HTMLElement>('[style*="mso-list"]')].filter((each) =>
    /mso-list\s*:\s*Ignore/i.test(each.getAttribute('style') ?? ''),
  );
  const sign = drawn.map(({ textContent }) => textContent ?? '').join('');
  for (const each of drawn) each.remove();
  return sign;
}

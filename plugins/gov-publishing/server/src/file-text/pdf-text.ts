import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Unread } from '../domain/text/file-scan';
import { UnreadableError, type Passage } from './passage';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

const MAX_PAGES = 5_000;
/** Marks above and below Thai letters that a font has as signs of its own, which no letter stands for. */
const UNNAMED_SIGN = /[\0\uE000-\uF8FF]/g;

/** The text layer of a PDF, page by page. Nothing in it is run, and no font or address outside of it is asked for. */
export async function* pdfText(bytes: Uint8Array): AsyncGenerator<Passage, Unread | null> {
  const document = await opened(bytes);
  if (document.numPages > MAX_PAGES) return 'too_large';
  let withText = 0;
  let pictures = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const text = await textOf(page);
    if (text.trim() !== '') withText += 1;
    else if (await hasPicture(page)) pictures += 1;
    yield { at: 'page', number, text };
    page.cleanup();
  }
  if (withText === 0) return 'no_text';
  return pictures > 0 ? 'pages_without_text' : null;
}

async function opened(bytes: Uint8Array): Promise<Document> {
  try {
    return await getDocumentProxy(bytes, {
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
    });
  } catch (error) {
    throw new UnreadableError((error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

async function textOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  // Two signs where the keyboard has one: ํา for ำ.
  return text.replace(UNNAMED_SIGN, '').replaceAll('\u0E4D\u0E32', '\u0E33');
}

async function hasPicture(page: Page): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  const painting = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return fnArray.some((operator) => (painting as readonly number[]).includes(operator));
}

import { assetOf, type AssetFile } from './asset-files';

/** `colours-1b3f7a-b58a2b.css`: the name says the main colour and that of ornaments; `x` where the site keeps its own. */
export type ColoursName = `colours-${string}.css`;

const NAME = /^colours-([0-9a-f]{6}|x)-([0-9a-f]{6}|x)\.css$/;

/** @param main colour as `#rrggbb`, as is the other one; null for the site's own @returns null where both are */
export function coloursName(main: string | null, accent: string | null): ColoursName | null {
  if (main === null && accent === null) return null;
  const part = (colour: string | null): string => colour?.slice(1).toLowerCase() ?? 'x';
  return `colours-${part(main)}-${part(accent)}.css`;
}

/**
 * The pages may have no style of their own in them (their policy forbids it), so the colours are a sheet. It follows from
 * its name alone: nothing is looked up, nothing but six hexadecimal digits comes into it, and it never grows old.
 *
 * @returns undefined for any other name
 */
export function coloursFile(name: string): AssetFile | undefined {
  const [, main, accent] = NAME.exec(name) ?? [];
  if (main === undefined || accent === undefined) return undefined;
  const rules = [main !== 'x' && `--blue: #${main};`, accent !== 'x' && `--gold: #${accent};`];
  const text = `:root { ${rules.filter((rule) => rule !== false).join(' ')} }\n`;
  return assetOf(Buffer.from(text), '.css');
}

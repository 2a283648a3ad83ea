import { XMLBuilder } from 'fast-xml-parser';
import { textInXml } from './text-in-xml';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  suppressEmptyNode: true,
  format: true,
  indentBy: ' ',
});

/**
 * @param root one element: names with `@` are its attributes, `#text` its text, a list makes an element for each
 * @returns a well-formed document whatever the texts hold
 */
export function xmlDocument(root: object): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${String(builder.build(clean(root)))}`;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return textInXml(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, clean(each)]));
}

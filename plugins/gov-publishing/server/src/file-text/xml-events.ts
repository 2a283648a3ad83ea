import { SaxesParser } from 'saxes';

/** What is heard of a part of an office file, in its order. Names come with their prefix, as the file writes them. */
export interface XmlListener {
  opened?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  closed?(name: string): void;
}

/**
 * Reads XML as a stream. The parser knows no entities but XML's own five: it fetches nothing and unfolds nothing. What
 * is not well-formed is read as far as it goes.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser();
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name, attributes }) => listener.opened?.(name, attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.closed?.(name));
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  parser.write(new TextDecoder(encoding).decode(bytes)).close();
}

import { SaxesParser } from 'saxes';
import { DataError, MAX_DEPTH } from './data-fault';

/** What is looked for besides. */
interface XmlListener {
  readonly opened?: (name: string, line: number) => void;
}

/**
 * Reads XML strictly. A document type is refused before anything in it is read: by its entities a file draws in others, or
 * unfolds until the memory is full. The parser itself knows none but XML's own five, and fetches nothing.
 *
 * @throws DataError with the line where it is not well-formed, has a document type, or is nested too deep
 */
export function checkXml(text: string, { opened }: XmlListener = {}): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', () => {
    throw new DataError('not_xml', { line: parser.line });
  });
  parser.on('doctype', () => {
    throw new DataError('xml_entities', { line: parser.line });
  });
  parser.on('opentag', ({ name }) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new DataError('xml_deep', { max: MAX_DEPTH, line: parser.line });
    opened?.(name.slice(name.indexOf(':') + 1), parser.line);
  });
  parser.on('closetag', () => (depth -= 1));
  parser.write(text).close();
}

import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';

/** Looked through in pieces of so many bytes. */
const PIECE = 64 * 1024;
/** Deeper, and longer between `<` and `>`, than any data that is made to be read. */
const MAX_DEPTH = 100;
const MAX_TAG = 1_000_000;

/** By these a browser takes XML for a page or a drawing, and runs or fetches what is in it. */
const RUNS = /1999\/xhtml|2000\/svg/i;
const RUNS_AS_WRITTEN = /1999\/xhtml|2000\/svg|<\?xml-stylesheet|<!doctype|<!entity/i;
/** In all of these the letters of mark-up are those of UTF-8; in others `<a` may be written so that only a browser sees it. */
const LETTERS = /^(?:utf-?8|us-ascii|tis-620|windows-874|iso-8859-(?:1|11)|windows-1252)$/i;

/**
 * Whether a file is XML that no browser runs. It is judged as a browser reads it, by what its namespaces mean and not by how they
 * are written; and as it is written, too.
 */
export async function isDataXml(path: string): Promise<boolean> {
  const judge = new XmlJudge();
  let before = '';
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: PIECE })) {
    const text = before + String(piece);
    if (text.includes('\0') || RUNS_AS_WRITTEN.test(text) || !judge.write(String(piece))) return false;
    before = text.slice(-200);
  }
  return judge.end();
}

class XmlJudge {
  private readonly parser = new SaxesParser({ xmlns: true });
  private depth = 0;
  private isInTag = false;
  private tagLength = 0;

  constructor() {
    const { parser } = this;
    const refuse = (): never => {
      throw new RefusedXmlError();
    };
    parser.on('error', refuse);
    parser.on('doctype', refuse);
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !LETTERS.test(encoding)) refuse();
    });
    parser.on('processinginstruction', ({ target }) => {
      if (target.toLowerCase() === 'xml-stylesheet') refuse();
    });
    parser.on('opentagstart', () => {
      [this.isInTag, this.tagLength] = [true, 0];
    });
    parser.on('opentag', ({ ns }) => {
      this.isInTag = false;
      this.depth += 1;
      if (this.depth > MAX_DEPTH || Object.values(ns).some((name) => RUNS.test(name))) refuse();
    });
    parser.on('closetag', () => {
      this.depth -= 1;
    });
  }

  /** @returns false where the file is refused; nothing more is written then */
  write(piece: string): boolean {
    if (this.isInTag) this.tagLength += piece.length;
    return this.tagLength <= MAX_TAG && isTaken(() => this.parser.write(piece));
  }

  end(): boolean {
    return isTaken(() => this.parser.close());
  }
}

/** Ends the reading at once: what follows in the same piece is not looked at. */
class RefusedXmlError extends Error {}

function isTaken(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof RefusedXmlError) return false;
    throw error;
  }
}

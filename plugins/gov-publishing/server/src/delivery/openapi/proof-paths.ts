import { ref, type Schema } from './json-schema';
import { PICTURE_FORMATS, PICTURE_WIDTHS, sizeName } from '../files/picture-sizes';
import { MAX_OPEN_LEAVES } from '../proof/open-leaves';
import { askedWithoutFields, DOCUMENT_ID, inPath, NOT_FOUND, type Described } from './operations';

const COPIES = PICTURE_WIDTHS.flatMap((width) =>
  PICTURE_FORMATS.map((format) => sizeName({ width, format })),
);
const TEXT: Schema = { type: 'string' };

/** @returns the paths by which anybody checks what is published */
export function proofPaths(): Described<
  'provenance' | 'checkpoint' | 'consistency' | 'leaves' | 'tile' | 'file' | 'picture'
> {
  const tags = ['proof'];
  const size: Schema = { type: 'integer', minimum: 0 };
  return {
    provenance: {
      tags,
      summary: 'All that proves, offline, who signed an entry',
      parameters: [DOCUMENT_ID, ...askedWithoutFields('locale')],
      answers: { 'application/json': ref('Bundle') },
      refusals: NOT_FOUND,
    },
    checkpoint: {
      tags,
      summary: 'The newest signed tree head (C2SP tlog-checkpoint)',
      answers: { 'text/plain': TEXT },
      refusals: NOT_FOUND,
    },
    consistency: {
      tags,
      summary: 'Proof that a later state of the log continues an earlier one (RFC 6962)',
      parameters: [
        { name: 'from', in: 'query', required: true, schema: size },
        { name: 'to', in: 'query', description: 'Without it: the newest', schema: size },
      ],
      answers: { 'application/json': ref('Consistency') },
    },
    leaves: {
      tags,
      summary: 'Leaves of the log, a JSON object a line: each hash, and the text of what was published',
      parameters: [
        { name: 'from', in: 'query', required: true, schema: size },
        {
          name: 'to',
          in: 'query',
          required: true,
          description: `Exclusive; at most ${MAX_OPEN_LEAVES} after \`from\``,
          schema: { ...size, minimum: 1 },
        },
      ],
      answers: { 'application/x-ndjson': null },
    },
    tile: {
      tags,
      summary: 'A tile of the log (C2SP tlog-tiles)',
      parameters: [
        inPath('level', 'Level of the tree', { ...TEXT, pattern: '^[0-9]{1,2}$' }),
        inPath(
          'name',
          'Index in groups of three digits, `x` before all but the last; `.p/<width>` for a partial tile',
          TEXT,
        ),
      ],
      answers: { 'application/octet-stream': null },
      refusals: NOT_FOUND,
    },
    file: {
      tags,
      summary: 'A file of a signed entry, by the digest of its bytes',
      parameters: [
        inPath('sha256', 'SHA-256 of the bytes', { type: 'string', pattern: '^[0-9a-f]{64}$' }),
        inPath('name', 'What the file is to be called', { type: 'string', minLength: 1 }),
      ],
      answers: { '*/*': null },
      refusals: {
        206: { description: 'The part that `Range` asked for' },
        ...NOT_FOUND,
        416: { description: 'There is no such part' },
      },
    },
    picture: {
      tags,
      summary: 'A smaller copy of a picture of a signed entry, made from its verified bytes',
      parameters: [
        inPath('sha256', 'SHA-256 of the signed bytes', { type: 'string', pattern: '^[0-9a-f]{64}$' }),
        inPath('size', 'Width and format', { type: 'string', enum: COPIES }),
      ],
      answers: { '*/*': null },
      refusals: NOT_FOUND,
    },
  };
}

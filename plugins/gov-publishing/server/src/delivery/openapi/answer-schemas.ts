import { z } from 'zod';
import { DUTIES, ACTS } from '../../domain/signoff/model';
import { PUBLIC_REASONS } from '../../domain/signoff/request/public-reason';
import { bundleSchema } from '@gov-publishing/provenance';
import { strictObject, listOf, nullable, ref, type Schema } from './json-schema';

const TEXT: Schema = { type: 'string' };
const NUMBER: Schema = { type: 'integer', minimum: 0 };
const INSTANT: Schema = { type: 'string', format: 'date-time' };
const SHA256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

const SIGNATURE = strictObject(
  {
    act: { type: 'string', enum: [...ACTS] },
    duty: { type: 'string', enum: [...DUTIES] },
    position: TEXT,
    actingFor: TEXT,
    agency: TEXT,
    decision: TEXT,
    at: INSTANT,
  },
  ['actingFor', 'decision'],
);

const FILE: Readonly<Record<string, Schema>> = {
  url: { type: 'string', description: 'Under its digest: the bytes at this address never change.' },
  sha256: SHA256,
  name: TEXT,
  mime: TEXT,
  size: { ...NUMBER, description: 'Bytes' },
  alt: nullable(TEXT),
};

const REASON: Schema = {
  type: 'object',
  properties: { code: TEXT, field: TEXT, message: strictObject({ th: TEXT, en: TEXT }) },
  required: ['code', 'message'],
};

function refusal(status: Schema, details: Schema): Schema {
  const error = strictObject({ status, name: TEXT, message: TEXT, details });
  return strictObject({ data: { type: 'null' }, error });
}

const reasons = listOf(ref('Reason'));

const GONE_DETAILS = strictObject(
  {
    reasons,
    at: INSTANT,
    by: strictObject({ duty: { type: 'string', enum: [...DUTIES] }, position: TEXT, agency: TEXT }),
    reasonCode: { type: 'string', enum: [...PUBLIC_REASONS] },
    reasonWords: strictObject({ th: TEXT, en: TEXT }),
    reason: { ...TEXT, description: 'In the words of the head of the agency' },
    successor: strictObject({ documentId: TEXT, url: nullable(TEXT) }),
    provenance: strictObject({ ledgerIndex: NUMBER, leaf: TEXT, leafHash: SHA256, checkpoint: TEXT }),
  },
  ['reasonCode', 'reasonWords', 'reason', 'successor'],
);

const TREE = strictObject({ size: NUMBER, root: SHA256 });

/** What answers of every type have in common. */
export const SHARED_SCHEMAS: Readonly<Record<string, Schema>> = {
  Publication: {
    ...strictObject({
      digest: { ...SHA256, description: 'SHA-256 of the canonical text that was signed' },
      ledgerIndex: { ...NUMBER, description: 'Place of the publish act in the ledger' },
      signatures: listOf(SIGNATURE),
      provenance: { type: 'string', description: 'Where the bundle is that proves it offline' },
    }),
    description: 'Who signed what is shown here, in which duty, and when.',
  },
  File: strictObject({ ...FILE, caption: TEXT }, ['caption']),
  Attachment: strictObject({ ...FILE, caption: TEXT, label: nullable(TEXT) }, ['caption']),
  ReferencedFile: {
    ...strictObject({ address: TEXT, ...FILE, caption: TEXT }, ['caption']),
    description: 'A file that a text of the entry names by its address; the public finds it at `url`.',
  },
  Agency: strictObject({ code: nullable(TEXT), name: nullable(TEXT) }),
  Related: {
    type: 'object',
    properties: { documentId: TEXT, name: TEXT, title: TEXT, slug: TEXT },
    required: ['documentId'],
    description: 'A related entry, as it was named when it was signed.',
  },
  Pagination: {
    anyOf: [
      strictObject({ page: NUMBER, pageSize: NUMBER, pageCount: NUMBER, total: NUMBER }, [
        'pageCount',
        'total',
      ]),
      strictObject({ start: NUMBER, limit: NUMBER, total: NUMBER }, ['total']),
      strictObject({ cursor: nullable(TEXT), limit: NUMBER, nextCursor: nullable(TEXT), total: NUMBER }, [
        'total',
      ]),
    ],
  },
  Reason: REASON,
  Refusal: refusal(NUMBER, { type: 'object', properties: { reasons }, required: ['reasons'] }),
  Gone: refusal({ const: 410 }, GONE_DETAILS),
  Moved: strictObject({ data: { type: 'null' }, meta: strictObject({ movedTo: TEXT }) }),
  Bundle: bundle(),
  Consistency: strictObject({
    data: strictObject({ from: TREE, to: TREE, proof: listOf(SHA256), checkpoint: TEXT }),
  }),
};

/** The schema that bundles are parsed with. */
function bundle(): Schema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(bundleSchema);
  return schema;
}

import type { QueryParameter } from '../query/public-query';
import { ref, type Schema } from './json-schema';
import { queryParameters } from './query-parameters';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly object[];
  /** By media type; `null` where nothing can be said of the body. */
  readonly answers: Readonly<Record<string, Schema | null>>;
  /** Refusals other than 400. */
  readonly refusals?: Readonly<Record<string, object>>;
}

/** @returns a path with the one operation that the public API knows */
export function reading({ answers, refusals = {}, ...operation }: Operation): object {
  const content = Object.fromEntries(
    Object.entries(answers).map(([type, schema]) => [type, schema ? { schema } : {}]),
  );
  return {
    get: {
      ...operation,
      responses: {
        200: { description: 'Signed content', headers: HEADERS, content },
        304: { description: 'As `If-None-Match` has it' },
        400: refused('The request asks for what is not there to ask for; every reason says what is allowed.'),
        ...refusals,
        default: refused('Any other refusal, in the same form.'),
      },
    },
  };
}

const HEADERS = {
  ETag: { description: 'Changes whenever the answer does', schema: { type: 'string' } },
  'Cache-Control': { schema: { type: 'string' } },
};

export function refused(description: string, schema = 'Refusal'): object {
  return { description, content: { 'application/json': { schema: ref(schema) } } };
}

export const NOT_FOUND = { 404: refused('Nothing of the kind is public.') };

/** @returns a part of the path */
export function inPath(name: string, description: string, schema: Schema): object {
  return { name, in: 'path', required: true, description, schema };
}

export const DOCUMENT_ID = inPath('documentId', 'Id of the document', { type: 'string', minLength: 1 });

export function oneOf(name: string, values: readonly string[], description: string): object {
  return inPath(name, description, { type: 'string', enum: values });
}

/** @returns query parameters of a path that answers from all types, or from a type that its path names */
export function askedWithoutFields(...names: QueryParameter[]): object[] {
  return queryParameters(names, { fields: {}, filters: '' });
}

/** @returns `text/csv; charset=utf-8` as `text/csv` */
export function mediaType(header: string): string {
  return header.split(';')[0]?.trim() ?? header;
}

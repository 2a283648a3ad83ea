import type { QueryParameter } from '../query/public-query';
import type { EndpointName } from '../../routes/endpoints';
import { ref, type Schema } from './json-schema';
import { queryParameters } from './query-parameters';

export interface Operation {
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

/** What is said of endpoints, by their names, which are the ids of their operations. */
export type Described<Name extends EndpointName> = Readonly<Record<Name, Omit<Operation, 'operationId'>>>;

/** @returns a path with the one operation that the public API knows */
export function getOperation({ answers, refusals = {}, ...operation }: Operation): object {
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

function refused(description: string, schema = 'Refusal'): object {
  return { description, content: { 'application/json': { schema: ref(schema) } } };
}

export const NOT_FOUND = { 404: refused('Nothing of the kind is public.') };

/** @returns refusals of pages for people: who accepts `text/html` is told in words on a page */
export function asPages(refusals: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(refusals).map(([status, refusal]) => {
      const { content } = refusal as { content: object };
      return [status, { ...refusal, content: { ...content, 'text/html': { schema: { type: 'string' } } } }];
    }),
  );
}

/** @returns a part of the path */
export function inPath(name: string, description: string, schema: Schema): object {
  return { name, in: 'path', required: true, description, schema };
}

export const DOCUMENT_ID = inPath('documentId', 'Id of the document', { type: 'string', minLength: 1 });

/** Of types that have slugs, these lead to an entry as well as its id. */
export const ID_OR_SLUG = inPath('documentId', 'Id of the document, or its slug', {
  type: 'string',
  minLength: 1,
});

/** What may be said of an entry that is not where it was. */
export const ELSEWHERE = {
  301: refused('The entry has another slug now; `Location` leads to it.', 'Moved'),
  ...NOT_FOUND,
  410: refused(
    'It was public and was taken down by a signed act: by whom, why, and what replaces it.',
    'Gone',
  ),
};

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

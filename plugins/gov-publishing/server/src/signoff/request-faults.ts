import type { z } from 'zod';
import type { Reason } from '../domain/signoff/model';
import { hiddenCharacters, namedCharacters } from '../domain/text/hidden-characters';

/** @returns why a part of a request will not do, each field by its name */
export function faultsOf(issue: z.core.$ZodIssue, path: readonly string[]): Reason[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField([...path, key]));
  return [{ ...whatIsWrong(issue, path), field: nameOf(path) }];
}

/** @returns a path in a request as its sender reads it; a client's own names are not repeated without end */
export function nameOf(path: readonly string[]): string {
  return path.join('.').slice(0, 100) || 'body';
}

function whatIsWrong(issue: z.core.$ZodIssue, path: readonly string[]): Pick<Reason, 'code' | 'params'> {
  const field = nameOf(path);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { code: 'request.missing', params: { field } };
      return { code: 'request.wrong_type', params: { field, type: issue.expected } };
    case 'too_small':
      return { code: 'request.missing', params: { field } };
    case 'too_big':
      return { code: 'request.too_long', params: { field, max: Number(issue.maximum) } };
    case 'invalid_value':
      return { code: 'request.malformed', params: { field, problem: issue.values.join(', ') } };
    default:
      return badCharacters(issue.input, field);
  }
}

function badCharacters(given: unknown, field: string): Pick<Reason, 'code' | 'params'> {
  const hidden = typeof given === 'string' ? hiddenCharacters(given) : [];
  if (hidden.length === 0) return { code: 'request.bad_characters', params: { field } };
  return { code: 'request.hidden_characters', params: { field, characters: namedCharacters(hidden) } };
}

function unknownField(path: readonly string[]): Reason {
  const field = nameOf(path);
  return { code: 'request.unknown_field', field, params: { field } };
}

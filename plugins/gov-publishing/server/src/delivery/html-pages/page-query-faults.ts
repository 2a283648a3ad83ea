import type { ZodError } from 'zod';
import type { Reason } from '../../domain/signoff/model';
import { MAX_SEARCH } from '../query/public-query';

/** The parameters of a page that may be wrong, and any other one. */
const NAMED = ['locale', 'page', 'agency', 'q', 'month'] as const;
type Named = (typeof NAMED)[number];
/** A parameter of a page whose value is none, or the name of one that pages do not have. */
export type PageQueryFault = Named | { readonly unknown: string };

/** @returns what is wrong with the query, each parameter once */
export function faultsOf(error: ZodError): PageQueryFault[] {
  return error.issues.flatMap((issue): PageQueryFault[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((unknown) => ({ unknown }));
    const named = NAMED.find((name) => name === issue.path[0]);
    return named ? [named] : [];
  });
}

/** @returns the reason in words for citizens: which address works, rather than which values a program may send */
export function reasonOf(fault: PageQueryFault, languages: readonly string[]): Reason {
  if (typeof fault === 'object')
    return { code: 'reading.unknown_parameter', field: fault.unknown, params: { field: fault.unknown } };
  const field = fault;
  switch (fault) {
    case 'locale':
      return { code: 'reading.no_such_language', field, params: { languages: languages.join(',') } };
    case 'page':
      return { code: 'reading.no_such_page', field };
    case 'agency':
      return { code: 'reading.no_such_agency', field };
    case 'month':
      return { code: 'reading.no_such_month', field };
    case 'q':
      return { code: 'reading.search_too_long', field, params: { max: MAX_SEARCH } };
  }
}

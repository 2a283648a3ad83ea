import type { Reason } from '../../domain/signoff/model';
import { isBlank } from '../model/values';
import { addressFault, isSitePath } from '../model/web-address';

type Fault = Pick<Reason, 'code' | 'params'>;

/** A text that was typed but shows nothing. The empty text is no fault: a draft may be unfinished. */
export function blankFault(given: string): Fault | undefined {
  return given !== '' && isBlank(given) ? { code: 'input.blank' } : undefined;
}

const CODES = { invalid: 'input.url_invalid', scheme: 'input.url_scheme' } as const;

/** An address that is none, or none that a browser opens as a page (`javascript:`, `data:`, `ftp:`). */
export function urlFault(given: string, pathAllowed: boolean): Fault | undefined {
  const typed = given.trim();
  if (typed === '' || (pathAllowed && isSitePath(typed))) return undefined;
  const fault = addressFault(typed);
  return fault && { code: pathAllowed ? 'input.url_or_path' : CODES[fault], params: { given: shown(given) } };
}

/** Small ASCII letters, digits and hyphens: other letters break addresses when they are copied. */
export function slugFault(given: string): Fault | undefined {
  // In an address, a slug of this form could not be told from Strapi's own ids.
  if (/^[a-z][a-z0-9]{23}$/.test(given))
    return { code: 'input.slug_like_id', params: { given: shown(given) } };
  return given === '' || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(given)
    ? undefined
    : { code: 'input.slug', params: { given: shown(given) } };
}

/** Quoted back in a message: short, so that a megabyte of input is not a megabyte of answer. */
function shown(given: string): string {
  return given.length > 120 ? `${given.slice(0, 120)}…` : given;
}

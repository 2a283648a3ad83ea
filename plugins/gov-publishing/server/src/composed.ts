import { compose, type Parts } from './composition';
import type { Strapi } from './strapi-boundary';

/**
 * Held by the module and by nothing that Strapi reaches: a part that signs or writes, hung on an object of Strapi, would
 * be a way to act without proof.
 */
const composed = new WeakMap<object, Parts>();

/** @returns the parts of a Strapi instance, put together when first asked for. */
export function partsOf(strapi: Strapi): Parts {
  const known = composed.get(strapi);
  if (known) return known;
  const parts = compose(strapi);
  composed.set(strapi, parts);
  return parts;
}

/** @returns the parts where they could be put together; a start that was refused has none */
export function knownPartsOf(strapi: Strapi): Parts | undefined {
  return composed.get(strapi);
}

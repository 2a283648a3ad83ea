import { compose, type Services } from './composition';
import type { Strapi } from './strapi-boundary';

/**
 * Held by the module and by nothing that Strapi reaches: a service that signs or writes, hung on an object of Strapi, would
 * be a way to act without proof.
 */
const composed = new WeakMap<object, Services>();

/** @returns the services of a Strapi instance, made when first asked for. */
export function servicesOf(strapi: Strapi): Services {
  const known = composed.get(strapi);
  if (known) return known;
  const services = compose(strapi);
  composed.set(strapi, services);
  return services;
}

/** @returns the services where they could be made; a start that was refused has none */
export function knownServicesOf(strapi: Strapi): Services | undefined {
  return composed.get(strapi);
}

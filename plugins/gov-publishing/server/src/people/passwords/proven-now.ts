import type { PersonId } from '../../domain/brands';
import type { Strapi } from '../../strapi-boundary';

/** Remembers, for as long as a request is served, whose password was given in it and was right. */
export class ProvenNow {
  private readonly byRequest = new WeakMap<object, Set<PersonId>>();

  constructor(private readonly strapi: Strapi) {}

  remember(personId: PersonId): void {
    const request = this.strapi.requestContext.get() as object | undefined;
    if (!request) return;
    this.byRequest.set(request, (this.byRequest.get(request) ?? new Set<PersonId>()).add(personId));
  }

  has(personId: PersonId): boolean {
    const request = this.strapi.requestContext.get() as object | undefined;
    return request !== undefined && (this.byRequest.get(request)?.has(personId) ?? false);
  }
}

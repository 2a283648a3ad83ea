import type { Reason } from '../../domain/signoff/model';
import { MalformedError } from '../../errors';

/** A query may be wrong in a thousand places; this many are told. */
const MAX_NAMED = 20;
const MAX_FIELD_LENGTH = 200;

/** Collects everything that is wrong with a query, so that its sender learns it at once and not one by one. */
export class QueryRefusals {
  private readonly reasons: Reason[] = [];

  /**
   * @param field parameter at fault, e.g. `filters.title.$like`
   * @param params values for the words: what was given, and what is allowed
   */
  add(code: `query.${string}`, field: string, params: Readonly<Record<string, string>>): void {
    const shown = field.slice(0, MAX_FIELD_LENGTH);
    if (this.reasons.length < MAX_NAMED)
      this.reasons.push({ code, field: shown, params: { field: shown, ...params } });
  }

  /** @throws MalformedError where anything was wrong */
  throwIfAny(): void {
    if (this.reasons.length > 0) throw new MalformedError(this.reasons);
  }
}

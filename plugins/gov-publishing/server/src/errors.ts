/**
 * Every error the plugin throws. They extend Strapi's error classes because its error middleware keeps the
 * message and details of those and turns everything else into a bare 500.
 */
import { errors } from '@strapi/utils';
import type { ExplainedReason, Reason } from './domain/signoff/model';
import { say } from './messages';

export type { ExplainedReason } from './domain/signoff/model';

/** What a refusal carries to the client: every reason at once, in both languages. */
export interface ErrorDetails {
  readonly reasons: readonly ExplainedReason[];
  readonly [key: string]: unknown;
}

/** @returns the reason with its words in Thai and English, so that no client shows a bare code. */
export function explain(reason: Reason): ExplainedReason {
  const key = `reason.${reason.code}`;
  return { ...reason, message: { th: say('th', key, reason.params), en: say('en', key, reason.params) } };
}

/** Seconds after which a storage that is down is worth another try. */
const RETRY_AFTER = 60;

export abstract class GovError extends errors.ApplicationError {
  /** HTTP status; our own controllers answer with it. Through Strapi's routes an ApplicationError is a 400. */
  abstract readonly status: number;

  constructor(reasons: readonly Reason[], extra: Readonly<Record<string, unknown>> = {}) {
    const explained = reasons.map(explain);
    super(explained.map((reason) => `${reason.message.th} (${reason.message.en})`).join(' · '), {
      ...extra,
      reasons: explained,
    });
    // Strapi types the name as its own; clients tell our refusals apart by it.
    (this as { name: string }).name = new.target.name;
  }

  get reasons(): readonly ExplainedReason[] {
    return (this.details as ErrorDetails).reasons;
  }
}

/** Something would become public, change while public, or leave, without the act for it. */
export class GateError extends GovError {
  readonly status = 400;
}
/** The request's shape is wrong. */
export class MalformedError extends GovError {
  readonly status = 400;
}
/** The password does not fit, or the request has no personal session. */
export class ProofError extends GovError {
  readonly status = 401;
}
/** The person has no duty that would allow the act. */
export class DutyError extends GovError {
  readonly status = 403;
}
/** What the answer is made from is out of reach for the moment: the database, or a store of files. */
export class UnavailableError extends GovError {
  readonly status = 503;
}
/** The entry, type or locale is not there. */
export class NotFoundError extends GovError {
  readonly status = 404;
}
/** The entry was public, and was taken down by a signed act. */
export class GoneError extends GovError {
  readonly status = 410;
}
/** The content is not what the signer saw. */
export class ContentChangedError extends GovError {
  readonly status = 409;
}
/** A form is saved that was opened before somebody else saved the entry. */
export class StaleSaveError extends GovError {
  readonly status = 409;
}
/** The panel saves a draft by itself that only a person may save, by pressing the button. */
export class NotByItselfError extends GovError {
  readonly status = 409;
}
/** Signatures would fall by it, and the caller has not said that they know. */
export class SignaturesWouldFallError extends GovError {
  readonly status = 409;
}
/** The act is refused; all reasons are listed. */
export class ActRefusedError extends GovError {
  readonly status = 422;
}
/** Too many wrong passwords. */
export class TooManyAttemptsError extends GovError {
  readonly status = 429;
}
/** The same person, or others, have as much under way as is done at once; nothing was begun. */
export class TooManyAtOnceError extends GovError {
  readonly status = 429;
}
/** The ledger, a snapshot or the clock cannot be trusted: nothing is written, nothing that depends on it is served. */
export class LedgerDamagedError extends GovError {
  readonly status = 503;
}
/** More is asked for at once than can be made; nothing was begun. */
export class BusyError extends GovError {
  readonly status = 503;
}
/** The disk or the service that keeps the files is not to be reached just now; nothing is lost. */
export class StorageDownError extends GovError {
  readonly status = 503;

  constructor() {
    super([{ code: 'file.storage_down' }], { retryAfter: RETRY_AFTER });
  }
}
/** The configuration, a schema or the key does not allow a safe start. */
export class BootRefusedError extends Error {
  override readonly name = 'BootRefusedError';
}

/** @returns true for the plugin's own refusals. */
export function isGovError(error: unknown): error is GovError {
  return error instanceof GovError;
}

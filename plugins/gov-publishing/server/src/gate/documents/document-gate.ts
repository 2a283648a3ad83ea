import type { DocumentId, EntryKey } from '../../domain/brands';
import type { DocumentCall } from './document-call';
import type { Reason } from '../../domain/signoff/model';
import { lockDocument } from '../../entries/document-lock';
import { DocumentVersions } from '../../entries/document-versions';
import type { EntryReader } from '../../entries/entry-reader';
import { NO_LOCALE, type GovernedType } from '../../entries/governed-types';
import { localesMeant } from '../../entries/locales';
import { GateError } from '../../errors';
import { inTransaction, type Strapi } from '../../strapi-boundary';
import { unclearTarget } from './document-target';
import type { DraftAuthorship, DraftStatus } from './draft-authorship';
import type { EntryInput } from './entry-input';
import { permitFor, whileGuarded } from './permit';
import { newDifferences, type Difference, type PublishedGuard } from './published-guard';

/** Says of a save of a draft why it may not be, by throwing; called behind the document's lock. */
export interface SaveObjection {
  refuse(key: EntryKey): Promise<void>;
}

/** Explains to anyone who tried to publish what is still missing: all reasons of the sign-off. */
export type MissingSignatures = (key: EntryKey) => Promise<Reason[]>;

/**
 * Line 1 of the gate: every write of a governed type through the document service. It checks before anything is
 * written, and compares every published locale with what was signed before the transaction may end.
 */
export class DocumentGate {
  constructor(
    private readonly strapi: Strapi,
    private readonly entries: EntryReader,
    private readonly guard: PublishedGuard,
    private readonly authorship: DraftAuthorship,
    private readonly input: EntryInput,
    private readonly missing: MissingSignatures,
    private readonly saveObjections: readonly SaveObjection[],
  ) {}

  async write(type: GovernedType, call: DocumentCall, next: () => Promise<unknown>): Promise<unknown> {
    const { action, params } = call;
    const unclear = unclearTarget(call);
    if (unclear.length > 0) throw new GateError(unclear);
    if (action === 'create' || action === 'update' || action === 'clone')
      this.input.prepare(type.uid, action, params);
    const documentId = typeof params['documentId'] === 'string' ? (params['documentId'] as DocumentId) : null;
    if (action === 'clone' && documentId) await this.input.slugOfCopy(type.uid, documentId, params);
    const reasons = await this.objections(type, call, documentId);
    if (reasons.length > 0) throw new GateError(reasons);
    return inTransaction(this.strapi, async ({ trx }) => {
      // Strapi ignores a documentId handed to create: what it makes is another document.
      if (action === 'create' || !documentId) return this.compared(type, call, null, next);
      await lockDocument(trx, documentId);
      if (action === 'update') {
        const [locale] = await localesMeant(this.strapi, type, params['locale'], []);
        for (const objection of this.saveObjections)
          await objection.refuse({ uid: type.uid, documentId, locale: locale ?? '' });
      }
      return this.compared(type, call, documentId, next);
    });
  }

  /** Runs the call and compares, before and after, what is public of the document; and of the one it made. */
  private async compared(
    type: GovernedType,
    call: DocumentCall,
    documentId: DocumentId | null,
    next: () => Promise<unknown>,
  ): Promise<unknown> {
    const { uid } = type;
    const savesDraft = !SIGN_OFF_ACTIONS.has(call.action);
    const before = await this.before(type, call, documentId);
    const result = documentId ? await whileGuarded(uid, documentId, next) : await next();
    const after = documentId && new DocumentVersions(this.entries, uid, documentId);
    if (after) refuseNew(before.differences, await this.guard.differencesIn(after));
    const id = documentIdIn(result);
    const made = id && id !== documentId ? new DocumentVersions(this.entries, uid, id) : null;
    if (made) refuseNew([], await this.guard.differencesIn(made));
    const saved = call.action === 'clone' ? made : after || made;
    if (savesDraft && saved) {
      const isCopy = saved === made;
      const locales = await this.savedLocales(type, call, saved);
      // Who has the head's words copied by the reporter would otherwise have them approved by the head (WF-05).
      const writers = isCopy ? [...before.drafts.values()].flatMap(({ authors }) => authors) : [];
      await this.authorship.record(
        saved,
        locales,
        isCopy ? new Map<string, DraftStatus>() : before.drafts,
        writers,
      );
    }
    // Nobody becomes an author by a deletion, and what is gone waits for nobody any more.
    if (after && call.action === 'delete') await this.authorship.record(after, [], before.drafts);
    return result;
  }

  /** What is written is read anew afterwards: of what was read here only this is kept. */
  private async before(
    type: GovernedType,
    { action }: DocumentCall,
    documentId: DocumentId | null,
  ): Promise<Before> {
    if (!documentId) return { differences: [], drafts: new Map() };
    const document = new DocumentVersions(this.entries, type.uid, documentId);
    const differences = await this.guard.before(document);
    const writesDrafts = !SIGN_OFF_ACTIONS.has(action) || action === 'delete';
    return { differences, drafts: writesDrafts ? await this.authorship.status(document) : new Map() };
  }

  private async savedLocales(
    type: GovernedType,
    call: DocumentCall,
    saved: DocumentVersions,
  ): Promise<string[]> {
    const { drafts } = await saved.versions();
    if (call.action === 'clone') return [...drafts];
    return localesMeant(this.strapi, type, call.params['locale'], drafts);
  }

  /** What speaks against the call before anything is written, so that the client gets a clean refusal. */
  private async objections(
    type: GovernedType,
    { action, params }: DocumentCall,
    documentId: DocumentId | null,
  ): Promise<Reason[]> {
    const { uid } = type;
    const publishesToo =
      params['status'] === 'published' && (action === 'create' || action === 'update' || action === 'clone');
    if (!documentId) return publishesToo ? [publishingIsAnAct(null)] : [];
    if (action !== 'publish' && action !== 'unpublish' && action !== 'delete' && !publishesToo) return [];
    // An act names the one language that it is about.
    const named = type.localized ? params['locale'] : NO_LOCALE;
    if ((action === 'publish' || action === 'unpublish') && typeof named === 'string')
      if (permitFor(action, { uid, documentId, locale: named })) return [];
    const { drafts, published } = await this.entries.versions(uid, documentId);
    const existing = action === 'unpublish' || action === 'delete' ? published : drafts;
    const locales = await localesMeant(this.strapi, type, params['locale'], existing);
    const reasons: Reason[] = [];
    for (const locale of locales) {
      const key: EntryKey = { uid, documentId, locale };
      if (action === 'publish' || publishesToo) {
        if (permitFor('publish', key)) continue;
        reasons.push(publishingIsAnAct(locale), ...(await this.missing(key)));
      } else if (published.includes(locale) && !permitFor('unpublish', key)) {
        reasons.push({ code: `gate.${action}_is_an_act`, requirement: 'PROH-01', params: { locale } });
      }
    }
    return reasons;
  }
}

/** A document as it was before a write. */
interface Before {
  readonly differences: readonly Difference[];
  readonly drafts: ReadonlyMap<string, DraftStatus>;
}

/** Actions that do not save a draft's words: nobody becomes an author by them. */
const SIGN_OFF_ACTIONS = new Set(['publish', 'unpublish', 'delete']);

/** @throws GateError where something public is different now, without an act that says so */
function refuseNew(before: readonly Difference[], after: readonly Difference[]): void {
  const reasons = newDifferences(before, after);
  if (reasons.length > 0) throw new GateError(reasons);
}

function publishingIsAnAct(locale: string | null): Reason {
  return { code: 'gate.publish_is_an_act', requirement: 'WF-07', params: { locale: locale ?? '–' } };
}

function documentIdIn(result: unknown): DocumentId | null {
  const id = (result as { documentId?: unknown } | null)?.documentId;
  return typeof id === 'string' ? (id as DocumentId) : null;
}

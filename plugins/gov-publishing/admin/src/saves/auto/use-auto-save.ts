import * as React from 'react';
import { useAuth, useForm, useQueryParams } from '@strapi/strapi/admin';
import { putDocument, refreshContentManager, refreshLists } from '../../api/content-manager-cache';
import type { Reason } from '../../api/dossier-model';
import { useGoverned } from '../../api/governed-types';
import { useDossier } from '../../api/use-dossier';
import type { WordKey } from '../../translations/word-key';
import { announceRefusedSave } from '../form-versions';
import { typedFields, type FormValues } from '../typed-fields';
import { forgetMade, madeFrom, readDraft, storeCopy, storeDraft, type DraftPlace } from './draft-request';
import { sentData } from './form-data';
import { useOpenForm, type OpenForm } from './open-form';
import { useLeaving } from './use-leaving';
import { heldBecause } from './when-held';

interface Form {
  readonly values: FormValues;
  readonly initialValues: FormValues;
  readonly errors: object;
  readonly modified: boolean;
  readonly isSubmitting: boolean;
  getValues(): FormValues;
  setSubmitting(isSubmitting: boolean): void;
  validate(showErrors: boolean, options: object): Promise<{ errors?: object }>;
}

/** What is told of a form's saving. */
export type Told =
  | { readonly kind: 'nothing' | 'saving' }
  | { readonly kind: 'saved'; readonly at: string; readonly isNew: boolean }
  | { readonly kind: 'held'; readonly why: WordKey; readonly fields?: readonly string[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'conflict'; readonly reason: Reason }
  | { readonly kind: 'copied'; readonly documentId: string };

export interface AutoSaveState {
  readonly told: Told;
  readonly open: OpenForm | null;
  /** Of a conflict: takes the latest version in, with what was typed laid over it. */
  merge(): void;
  /** Of a conflict: stores what was typed as another entry, and opens the latest version. */
  copy(): Promise<void>;
}

const AGAIN_MS = 15_000;
const MEANWHILE = /^entry\.saved_meanwhile/;
const NOTHING: Told = { kind: 'nothing' };

/** Saves the draft whose form is open when its writer has stopped typing, and when they leave. It never signs or publishes. */
export function useAutoSave(): AutoSaveState {
  const form = useForm('AutoSave', (state) => state as unknown as Form);
  const open = useOpenForm();
  const seconds = useGoverned()?.autosaveAfterSeconds ?? 0;
  const { dossier } = useDossier(open?.entry ?? null, undefined);
  const may = useMay(open);
  const locale = useLocaleOf(open);
  const [told, tell] = React.useState<Told>(NOTHING);
  const [isContested, contest] = React.useState(false);
  const [tries, tryAgain] = React.useReducer((count: number) => count + 1, 0);
  /** The values that the server has, and what was sent of them. */
  const last = React.useRef<{ values: FormValues; sent: string } | null>(null);
  const { values, modified, isSubmitting, errors } = form;
  const isOn = open !== null && seconds > 0 && may;
  const held = open && heldBecause({ open, dossier, values, errors, isContested });
  const latest = React.useRef({ form, open, held, isOn, locale });
  latest.current = { form, open, held, isOn, locale };

  React.useEffect(() => {
    last.current = null;
    tell(NOTHING);
    contest(false);
    const uid = open?.uid;
    return () => {
      if (uid !== undefined) forgetMade(uid);
    };
  }, [open]);
  // A conflict ends where somebody saved by hand, or kept theirs as a copy: a form that takes the latest version in is
  // for a moment without a change as well.
  const isSettling = React.useRef(false);
  React.useEffect(() => {
    if (isSubmitting) isSettling.current = true;
    else if (isSettling.current) {
      isSettling.current = false;
      if (!modified) contest(false);
    }
  }, [modified, isSubmitting]);

  const store = React.useCallback(async (): Promise<boolean> => {
    const now = latest.current;
    if (!now.isOn || !now.open || now.held || now.form.isSubmitting) return false;
    const place = placeOf(now.open, now.locale);
    const current = now.form.getValues();
    if (last.current?.values === current) return true;
    const { errors: found } = await now.form.validate(false, { status: 'draft' });
    if (found) {
      tell({ kind: 'held', why: 'autosave.invalid', fields: Object.keys(found) });
      return false;
    }
    const data = sentData(place.documentId ? typedFields(now.form.initialValues, current) : current);
    const sent = JSON.stringify(data);
    if (last.current?.sent === sent) return true;
    tell({ kind: 'saving' });
    const outcome = await storeDraft(place, data);
    if (latest.current.open !== now.open) return outcome.stored !== null;
    if (!outcome.stored) {
      const meanwhile = outcome.reasons.find(({ code }) => MEANWHILE.test(code));
      if (meanwhile) contest(true);
      tell(meanwhile ? { kind: 'conflict', reason: meanwhile } : refusedBy(outcome));
      if (outcome.status === 0 || outcome.status >= 500) window.setTimeout(tryAgain, AGAIN_MS);
      return false;
    }
    last.current = { values: current, sent };
    refreshLists(place.uid);
    tell({ kind: 'saved', at: outcome.stored.updatedAt, isNew: now.open.isNew });
    await inStep(latest, now.open, place, current);
    return latest.current.form.getValues() === current || !latest.current.form.modified;
  }, []);
  // One after the other: two at once would make two drafts of a new entry, or take one's own save for somebody else's.
  const turn = React.useRef<Promise<unknown>>(Promise.resolve());
  const flush = React.useCallback((): Promise<boolean> => {
    const mine = turn.current.then(store);
    turn.current = mine.catch(() => undefined);
    return mine;
  }, [store]);

  React.useEffect(() => {
    if (!isOn || !modified || isSubmitting || held === 'wait') return undefined;
    if (held) {
      tell((now) => (now.kind === 'conflict' ? now : { kind: 'held', why: held }));
      return undefined;
    }
    const timer = window.setTimeout(() => void flush(), seconds * 1_000);
    return () => window.clearTimeout(timer);
  }, [isOn, modified, isSubmitting, held, values, seconds, flush, tries]);

  useLeaving({
    isPending: () => isOn && !held && modified && !isSubmitting,
    flush,
    letGo: (isLetGo) => form.setSubmitting(isLetGo),
  });
  return {
    told: isOn ? told : NOTHING,
    open,
    merge: () => {
      if (told.kind !== 'conflict' || !open?.entry) return;
      tell(NOTHING);
      announceRefusedSave({ ...open.entry, message: told.reason.message });
    },
    copy: async () => {
      if (!open?.entry) return;
      const data = sentData(typedFields(form.initialValues, form.getValues()));
      const outcome = await storeCopy({ ...open.entry }, data);
      if (!outcome.stored) return tell(refusedBy(outcome));
      refreshLists(open.uid);
      refreshContentManager();
      isSettling.current = true;
      tell({ kind: 'copied', documentId: outcome.stored.documentId });
    },
  };
}

interface Latest {
  readonly form: Form;
  readonly open: OpenForm | null;
}

/**
 * Has the form know that it is saved, where nobody would notice: what is stored is what stands in it, and nobody typed since.
 * A list whose parts are drawn anew, or a text that the server wrote differently, waits until no one writes in the form.
 */
async function inStep(
  latest: React.MutableRefObject<Latest>,
  open: OpenForm,
  place: DraftPlace,
  current: FormValues,
): Promise<void> {
  const { documentId } = place;
  if (open.isNew || documentId === null) return;
  const answer = await readDraft({ ...place, documentId });
  if (!answer) return;
  const isSame = (): boolean => latest.current.open === open && latest.current.form.getValues() === current;
  const typed = typedFields(latest.current.form.initialValues, current);
  const there = (answer as { data: FormValues }).data;
  const isPlain = Object.entries(typed).every(([name, value]) =>
    typeof value === 'object' && value !== null ? false : (there[name] ?? null) === (value ?? null),
  );
  const put = (): void => {
    if (isSame() && !latest.current.form.isSubmitting)
      putDocument(place.uid, documentId, place.locale, answer);
  };
  if (isPlain || !isWriting()) put();
  else document.addEventListener('focusout', () => window.setTimeout(put, 0), { once: true });
}

/** Whether the reader is in a box or an editor. */
function isWriting(): boolean {
  const active = document.activeElement;
  return (
    active instanceof HTMLElement && (active.isContentEditable || /^(INPUT|TEXTAREA)$/.test(active.tagName))
  );
}

function placeOf(open: OpenForm, locale: string | null): DraftPlace {
  if (open.entry) return open.entry;
  return { uid: open.uid, documentId: madeFrom(open.uid)?.documentId ?? null, locale };
}

function refusedBy({ status, reasons }: { status: number; reasons: readonly Reason[] }): Told {
  if (reasons.length > 0) return { kind: 'refused', reasons };
  return { kind: 'held', why: status === 0 || status >= 500 ? 'autosave.offline' : 'autosave.failed' };
}

/** Whether the reader may save what the form is for. The server says no to who may not; here they are not even told of it. */
function useMay(open: OpenForm | null): boolean {
  const permissions = useAuth('AutoSave', (state) => state.permissions);
  const action = `plugin::content-manager.explorer.${open?.isNew ? 'create' : 'update'}`;
  return permissions.some((each) => each.action === action && each.subject === open?.uid);
}

function useLocaleOf(open: OpenForm | null): string | null {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return open?.entry?.locale ?? query.plugins?.i18n?.locale ?? null;
}

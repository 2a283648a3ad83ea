import type { Dossier } from '../../api/dossier-model';
import type { WordKey } from '../../translations/word-key';
import type { FormValues } from '../typed-fields';
import type { OpenForm } from './open-form';

/** What an entry is called by, in the types of the plugin and in most others. */
const TITLES = ['title', 'question', 'name', 'label'];

interface FormNow {
  readonly open: OpenForm;
  /** Null while it is not known. */
  readonly dossier: Dossier | null;
  readonly values: FormValues;
  /** What the last save by hand was refused for, by field. */
  readonly errors: object;
  /** True from a conflict on until somebody saves by hand. */
  readonly isContested: boolean;
}

/** @returns why the form does not save itself, as a key of words; `wait` while that is not known; null where it does */
export function heldBecause({
  open,
  dossier,
  values,
  errors,
  isContested,
}: FormNow): WordKey | 'wait' | null {
  if (isContested) return 'autosave.contested';
  if (Object.keys(errors).length > 0) return 'autosave.errors';
  if (open.isNew) return TITLES.some((name) => says(values[name])) ? null : 'autosave.no_title';
  if (!open.entry) return 'autosave.first_by_hand';
  if (!dossier) return 'wait';
  if (dossier.state === 'published') return 'autosave.public';
  return ['draft', 'returned', 'unpublished'].includes(dossier.state) ? null : 'autosave.signed';
}

function says(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

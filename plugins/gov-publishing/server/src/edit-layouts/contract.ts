import type { LayoutChange, SizedRows } from '../domain/layout-changes';

/** A type's form beside the one that officers are shown. */
export interface EditLayout {
  readonly uid: string;
  /** In both languages, as Strapi shows it. */
  readonly displayName: string;
  /** `changed`: an administrator laid the fields out otherwise. */
  readonly state: 'ours' | 'changed';
  readonly ours: SizedRows;
  readonly shown: SizedRows;
  /** In what the one that is shown differs. */
  readonly changes: readonly LayoutChange[];
}

/** Every type that describes a form. */
export interface EditLayoutsAnswer {
  readonly data: readonly EditLayout[];
}

/** The form of a type after it was taken back. */
export interface RestoredAnswer {
  readonly data: EditLayout;
}

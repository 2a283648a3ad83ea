import type * as React from 'react';

/** A field as the Content Manager lays it out, as much of it as is looked at here. */
export interface LaidOutField {
  readonly name: string;
  readonly type: string;
  readonly attribute: Readonly<Record<string, unknown>>;
  readonly hint?: React.ReactNode;
  readonly label?: string;
  readonly labelAction?: React.ReactNode;
  readonly required?: boolean;
  readonly size?: number;
  readonly visible?: boolean;
}

export type Row = readonly LaidOutField[];
/** What stands in one frame. */
export type Panel = readonly Row[];

/** The layout of an edit view as the hook `mutate-edit-view-layout` is given it. */
export interface EditLayout {
  readonly layout: readonly Panel[];
  readonly components: Readonly<Record<string, { readonly layout: readonly Row[] }>>;
  readonly settings: { readonly displayName?: string };
}

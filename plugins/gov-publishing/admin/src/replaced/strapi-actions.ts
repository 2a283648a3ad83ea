import type * as React from 'react';
import type { ViewProps } from '../panel/entry-ref';

/** What an action of the Content Manager answers: a description, not an element. */
export interface ActionDescription {
  readonly label: string;
  readonly type?: string;
  readonly actionType?: string;
  readonly position?: string | readonly string[];
  readonly disabled?: boolean;
  readonly loading?: boolean;
  readonly icon?: React.ReactNode;
  readonly variant?: string;
  readonly onClick?: (event: React.SyntheticEvent) => Promise<boolean | void> | boolean | void;
  readonly dialog?: object;
}

/** A description function of the Content Manager, with what hangs on it. */
export interface ActionFunction<Props = ViewProps> {
  (props: Props): ActionDescription | null;
  type?: string;
  position?: string | readonly string[];
}

/** What the Content Manager hands to an action on several entries. */
export interface BulkProps {
  readonly documents: readonly { readonly documentId: string; readonly locale?: string | null }[];
  readonly model: string;
  readonly collectionType: string;
}

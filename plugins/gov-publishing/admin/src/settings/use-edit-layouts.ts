import * as React from 'react';
import type {
  EditLayout,
  EditLayoutsAnswer,
  RestoredAnswer,
} from '../../../server/src/edit-layouts/contract';
import { dataOf, read, send } from '../api/admin-client';

export type { EditLayout } from '../../../server/src/edit-layouts/contract';

export interface EditLayouts {
  /** Null until they are known. */
  readonly layouts: readonly EditLayout[] | null;
  readonly failed: boolean;
  /** Takes a type's own layout back. @returns whether that went well */
  restore(uid: string): Promise<boolean>;
}

/** The edit forms of all types that describe one, beside those that officers are shown. */
export function useEditLayouts(): EditLayouts {
  const [layouts, setLayouts] = React.useState<readonly EditLayout[] | null>(null);
  const [failed, setFailed] = React.useState(false);
  React.useEffect(() => {
    void read('/edit-layouts').then((answer) => {
      const data = dataOf<EditLayoutsAnswer>(answer);
      setLayouts(data);
      setFailed(data === null);
    });
  }, []);
  const restore = async (uid: string): Promise<boolean> => {
    const answer = await send(`/edit-layouts/${encodeURIComponent(uid)}/restore`, {});
    const restored = dataOf<RestoredAnswer>(answer);
    if (restored === null) return false;
    setLayouts((all) => all?.map((each) => (each.uid === uid ? restored : each)) ?? null);
    return true;
  };
  return { layouts, failed, restore };
}

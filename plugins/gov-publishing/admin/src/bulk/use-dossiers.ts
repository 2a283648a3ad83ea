import * as React from 'react';
import type { Dossier, EntryRef } from '../api/dossier-model';
import { reload, resultOf } from '../api/dossier-store';

/** Reads the dossiers of several entries, once. Null until all were asked for; those that cannot be read are left out. */
export function useDossiers(entries: readonly EntryRef[]): readonly Dossier[] | null {
  const [dossiers, setDossiers] = React.useState<readonly Dossier[] | null>(null);
  React.useEffect(() => {
    let wanted = true;
    void Promise.all(entries.map((entry) => reload(entry))).then(() => {
      if (wanted) setDossiers(entries.flatMap((entry) => resultOf(entry).dossier ?? []));
    });
    return () => {
      wanted = false;
    };
  }, [entries]);
  return dossiers;
}

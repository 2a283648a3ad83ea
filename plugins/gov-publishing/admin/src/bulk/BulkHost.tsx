import * as React from 'react';
import type { EntryRef } from '../api/dossier-model';
import { BulkDialog } from './BulkDialog';
import { hostBulkSigning } from './bulk-requests';

/** Stands in the list view and shows the dialog for several entries when it is asked for. Nothing otherwise. */
export function BulkHost(): React.JSX.Element | null {
  const [entries, setEntries] = React.useState<readonly EntryRef[] | null>(null);
  React.useEffect(() => hostBulkSigning(setEntries), []);
  return entries ? <BulkDialog entries={entries} onClose={() => setEntries(null)} /> : null;
}

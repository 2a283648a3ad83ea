import * as React from 'react';
import { Route, Routes } from 'react-router-dom';
import { DeskPage } from './DeskPage';

const LedgerPage = React.lazy(() =>
  import('../ledger/LedgerPage').then((module) => ({ default: module.LedgerPage })),
);

/** The plugin's pages: the desk, and the ledger behind it. */
export default function Pages(): React.JSX.Element {
  return (
    <Routes>
      <Route index element={<DeskPage />} />
      <Route
        path="ledger"
        element={
          <React.Suspense fallback={null}>
            <LedgerPage />
          </React.Suspense>
        }
      />
    </Routes>
  );
}

import * as React from 'react';
import { Route, Routes } from 'react-router-dom';
import { DeskPage } from './DeskPage';

const LedgerPage = React.lazy(() =>
  import('../ledger/LedgerPage').then((module) => ({ default: module.LedgerPage })),
);

const PeoplePage = React.lazy(() =>
  import('../people/PeoplePage').then((module) => ({ default: module.PeoplePage })),
);

const PeopleImportPage = React.lazy(() =>
  import('../imports/people/PeopleImportPage').then((module) => ({ default: module.PeopleImportPage })),
);

const ContentImportPage = React.lazy(() =>
  import('../imports/content/ContentImportPage').then((module) => ({ default: module.ContentImportPage })),
);

const HelpPage = React.lazy(() =>
  import('../help/HelpPage').then((module) => ({ default: module.HelpPage })),
);

/** The plugin's pages: the desk, and behind it the ledger, the people and the guide. */
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
      <Route
        path="people"
        element={
          <React.Suspense fallback={null}>
            <PeoplePage />
          </React.Suspense>
        }
      />
      <Route
        path="people/import"
        element={
          <React.Suspense fallback={null}>
            <PeopleImportPage />
          </React.Suspense>
        }
      />
      <Route
        path="import"
        element={
          <React.Suspense fallback={null}>
            <ContentImportPage />
          </React.Suspense>
        }
      />
      <Route
        path="help/*"
        element={
          <React.Suspense fallback={null}>
            <HelpPage />
          </React.Suspense>
        }
      />
    </Routes>
  );
}

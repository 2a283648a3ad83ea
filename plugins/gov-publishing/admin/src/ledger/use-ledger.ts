import * as React from 'react';
import { read } from '../api/admin-client';
import { instantOf, type LedgerAnswer, type LedgerSearch } from './ledger-model';

interface Ledger {
  readonly answer: LedgerAnswer | null;
  readonly failed: boolean;
}

/** Reads a page of the ledger, newest first. */
export function useLedger({ person, act, entry, from, to, page }: LedgerSearch): Ledger {
  const [ledger, setLedger] = React.useState<Ledger>({ answer: null, failed: false });
  React.useEffect(() => {
    let wanted = true;
    const asked = {
      person,
      act,
      entry,
      from: instantOf(from, false),
      to: instantOf(to, true),
      page,
      pageSize: 25,
    };
    void read('/ledger', asked).then(({ status, body }) => {
      if (!wanted) return;
      setLedger((before) => ({
        answer: status === 200 ? (body as LedgerAnswer) : before.answer,
        failed: status !== 200,
      }));
    });
    return () => {
      wanted = false;
    };
  }, [person, act, entry, from, to, page]);
  return ledger;
}

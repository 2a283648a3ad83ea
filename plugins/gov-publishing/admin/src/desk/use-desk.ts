import * as React from 'react';
import { read } from '../api/admin-client';
import type { DeskAnswer, DeskQuery } from './desk-views';

const DESK_PAGE_SIZE = 25;

interface Desk {
  readonly answer: DeskAnswer | null;
  readonly failed: boolean;
}

/** Reads the desk; again whenever its reader comes back to the window. The last answer stays while the next is read. */
export function useDesk({ view, agency, uid, state, page }: DeskQuery, pageSize = DESK_PAGE_SIZE): Desk {
  const [desk, setDesk] = React.useState<Desk>({ answer: null, failed: false });
  React.useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      const { status, body } = await read('/desk', { view, agency, uid, state, page, pageSize });
      if (!wanted) return;
      setDesk((before) => ({
        answer: status === 200 ? (body as DeskAnswer) : before.answer,
        failed: status !== 200,
      }));
    };
    const again = (): void => void load();
    void load();
    window.addEventListener('focus', again);
    return () => {
      wanted = false;
      window.removeEventListener('focus', again);
    };
  }, [view, agency, uid, state, page, pageSize]);
  return desk;
}

import type { AccountBar, Reason } from '../model';
import { reason } from '../reasons/reasons';

/** @returns why an account signs nothing at all, whatever its appointments say; empty where it may */
export function barReasons(bars: readonly AccountBar[]): Reason[] {
  return bars.map((bar) => {
    switch (bar) {
      case 'account_super_admin':
        return reason('account_super_admin', { requirement: 'WF-01' });
      case 'password_not_own':
        return reason('password_not_own', { requirement: 'WF-07' });
      case 'password_unconfirmed':
        return reason('password_unconfirmed', { requirement: 'WF-07' });
      case 'account_changed':
        return reason('account_changed', { requirement: 'WF-01' });
    }
  });
}

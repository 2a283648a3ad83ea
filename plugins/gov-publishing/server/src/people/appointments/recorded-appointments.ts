import type { AppointmentRecords } from './appointment-records';
import { inTransaction, type Row, type Strapi } from '../../strapi-boundary';

/** A write of an appointment through Strapi's document service. */
export interface AppointmentCall {
  readonly action: string;
  readonly params: Row;
}

/** Runs a write of an appointment and puts it on record, in one transaction: no hand is lent without a leaf. */
export async function recordedAppointments(
  strapi: Strapi,
  records: AppointmentRecords,
  { action, params }: AppointmentCall,
  next: () => Promise<unknown>,
): Promise<unknown> {
  return inTransaction(strapi, async () => {
    const given = params['documentId'];
    // A deleted row can no longer say whose it was: its record is made first.
    if (action === 'delete' && typeof given === 'string') await records.record('revoke_appointment', given);
    const result = (await next()) as { documentId?: unknown; revokedAt?: unknown } | null;
    const documentId = action === 'create' || action === 'clone' ? result?.documentId : given;
    if (action !== 'delete' && typeof documentId === 'string') {
      await records.record(actOf(action, result), documentId);
    }
    return result;
  });
}

function actOf(
  action: string,
  result: { revokedAt?: unknown } | null,
): 'appoint' | 'change_appointment' | 'revoke_appointment' {
  if (action === 'create' || action === 'clone') return 'appoint';
  return result?.revokedAt ? 'revoke_appointment' : 'change_appointment';
}

/** A mail as the database has it. */
export interface MailRow {
  readonly id: number;
  readonly person_id: string;
  readonly kind: 'notice' | 'digest';
  readonly message_id: string;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped';
  readonly attempts: number;
  readonly next_at: string;
  readonly made_at: string;
  readonly failure: string | null;
}

import { Status, Typography, type StatusVariant } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { AppointmentStatus } from '../people-model';

const LOOKS: Readonly<Record<AppointmentStatus, readonly [StatusVariant, string]>> = {
  // The design system's own pairs are too faint for small text (WCAG 1.4.3).
  counts: ['success', 'success700'],
  not_begun: ['secondary', 'secondary700'],
  expired: ['neutral', 'neutral800'],
  revoked: ['neutral', 'neutral800'],
  incomplete: ['danger', 'danger700'],
  not_on_record: ['danger', 'danger700'],
  account_closed: ['warning', 'neutral800'],
  unconfirmed: ['warning', 'neutral800'],
  account_super_admin: ['danger', 'danger700'],
  password_not_own: ['danger', 'danger700'],
  password_unconfirmed: ['warning', 'neutral800'],
  account_changed: ['warning', 'neutral800'],
};

/** Whether an appointment counts today, in words. */
export function StatusBadge({ status }: { status: AppointmentStatus }): React.JSX.Element {
  const { say } = useWords();
  const [variant, color] = LOOKS[status];
  return (
    <Status variant={variant} size="XS" width="fit-content" data-standing={status}>
      <Typography tag="span" variant="pi" fontWeight="bold" textColor={color}>
        {say(`people.standing.${status}`)}
      </Typography>
    </Status>
  );
}

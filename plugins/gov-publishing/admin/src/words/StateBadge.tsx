import { Status, Typography, type StatusVariant } from '@strapi/design-system';
import type { SignoffState } from '../api/dossier-model';
import { useWords } from './use-words';

const VARIANTS: Readonly<Record<SignoffState, StatusVariant>> = {
  draft: 'secondary',
  returned: 'warning',
  submitted: 'primary',
  approved: 'primary',
  cleared: 'primary',
  scheduled: 'alternative',
  published: 'success',
  unpublished: 'neutral',
};

/** The text's colour on the badge's ground; the design system's own pair is too faint for a warning (WCAG 1.4.3). */
const READABLE: Readonly<Partial<Record<StatusVariant, string>>> = {
  secondary: 'secondary700',
  warning: 'neutral800',
  primary: 'primary700',
  alternative: 'alternative700',
  success: 'success700',
  neutral: 'neutral800',
};

/** Where an entry stands, as Strapi shows the status of an entry. */
export function StateBadge({
  state,
  size = 'S',
}: {
  state: SignoffState;
  size?: 'XS' | 'S';
}): React.JSX.Element {
  const { say } = useWords();
  const variant = VARIANTS[state];
  return (
    <Status variant={variant} size={size} width="fit-content" data-testid="dossier-state">
      <Typography
        tag="span"
        variant={size === 'XS' ? 'pi' : 'omega'}
        fontWeight="bold"
        textColor={READABLE[variant]}
      >
        {say(`state.${state}`)}
      </Typography>
    </Status>
  );
}

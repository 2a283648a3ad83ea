import { Badge } from '@strapi/design-system';
import { useWords } from './use-words';

/** Says that an entry is important or urgent; nothing for the usual one. */
export function ImportanceBadge({
  importance,
}: {
  importance: 'normal' | 'important' | 'urgent';
}): React.JSX.Element | null {
  const { say } = useWords();
  if (importance === 'normal') return null;
  const urgent = importance === 'urgent';
  // The design system's own pairs of colours are too faint to read (WCAG 1.4.3 asks for 4.5 : 1).
  return (
    <Badge
      size="S"
      backgroundColor={urgent ? 'danger100' : 'warning100'}
      textColor={urgent ? 'danger700' : 'neutral800'}
    >
      {say(`importance.${importance}`)}
    </Badge>
  );
}

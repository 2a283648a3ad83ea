import { Typography } from '@strapi/design-system';
import type { Voided } from '../api/dossier-model';
import { useWords } from './use-words';

/** Says why signatures count no more, and that a schedule will not fire. */
export function VoidedWords({ voided }: { voided: Voided | null }): React.JSX.Element | null {
  const { say, moment } = useWords();
  if (!voided) return null;
  const { renamed, isEdited, publishAt } = voided;
  const words = [
    ...renamed.map(({ from, to }) => say('voided.renamed', { from, to })),
    ...(isEdited ? [say('voided.edited')] : []),
    ...(publishAt === null ? [] : [say('voided.schedule', { at: moment(publishAt) })]),
  ];
  return (
    <Typography variant="pi" textColor="danger600" role="status" data-testid="voided">
      {words.join(' ')}
    </Typography>
  );
}

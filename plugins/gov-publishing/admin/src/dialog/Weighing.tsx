import { Flex, Typography } from '@strapi/design-system';
import type { Dossier } from '../api/dossier-model';
import { useWords } from '../words/use-words';
import { ASSESSMENT_PARTS } from './act-form';
import { Section } from './Section';

/** What the provincial office wrote of benefits, harms and impacts: the next signer decides on it. */
export function Weighing({ dossier }: { dossier: Dossier }): React.JSX.Element | null {
  const { say, moment } = useWords();
  const weighed = dossier.acts.findLast(
    ({ act, index }) => act === 'weigh' && dossier.signatures.includes(index),
  );
  const written = weighed?.assessment;
  if (!weighed || !written) return null;
  return (
    <Section title={say('dialog.weighing')}>
      <Flex direction="column" alignItems="stretch" gap={3} data-testid="weighing">
        <Typography variant="pi" textColor="neutral600">
          {[weighed.personName, weighed.position, moment(weighed.at)].join(' · ')}
        </Typography>
        {ASSESSMENT_PARTS.map((part) => (
          <Flex key={part} direction="column" alignItems="flex-start" gap={1}>
            <Typography variant="pi" fontWeight="bold">
              {say(`assessment.${part}`)}
            </Typography>
            <Typography textColor="neutral800">{written[part] ?? '–'}</Typography>
          </Flex>
        ))}
      </Flex>
    </Section>
  );
}

import { Layouts, Page } from '@strapi/strapi/admin';
import { Flex, Loader, Typography } from '@strapi/design-system';
import { HelpLink } from '../help/HelpLink';
import { useWords } from '../words/use-words';
import { OpeningCard } from './OpeningCard';
import { useOpening } from './use-opening';

/** For the super admin: whether the site may open, line by line, and what puts each right. */
export default function ReadinessPage(): React.JSX.Element {
  const { say, pick } = useWords();
  const { answer, refusal } = useOpening();
  return (
    <Page.Main>
      <Page.Title>{say('readiness.title')}</Page.Title>
      <Layouts.Header
        title={say('readiness.title')}
        primaryAction={<HelpLink page="screens/readiness" />}
        subtitle={answer ? pick(answer.meta.told) : undefined}
      />
      <Layouts.Content>
        {refusal && (
          <Typography role="status" textColor="danger600">
            {refusal === 'failed' ? say('readiness.failed') : pick(refusal)}
          </Typography>
        )}
        {!answer && !refusal && <Loader>{say('panel.loading')}</Loader>}
        {answer && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {answer.data.map((line) => (
              <OpeningCard key={line.name} line={line} />
            ))}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

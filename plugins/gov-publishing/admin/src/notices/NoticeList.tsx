import { Badge, Box, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { NoticeView } from '../../../server/src/notices/contract';
import { DeskPages } from '../desk/DeskPages';
import { useWords } from '../words/use-words';
import { useNotices } from './use-notices';

/** What its reader was told, newest first. */
export function NoticeList(): React.JSX.Element {
  const { say } = useWords();
  const { answer, failed, go } = useNotices();
  if (failed && !answer) return <Typography textColor="danger600">{say('notices.failed')}</Typography>;
  if (!answer) return <Loader>{say('panel.loading')}</Loader>;
  if (answer.data.length === 0) return <Typography textColor="neutral600">{say('notices.empty')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3} aria-label={say('notices.title')}>
        {answer.data.map((notice) => (
          <Box tag="li" key={notice.id}>
            <NoticeCard notice={notice} />
          </Box>
        ))}
      </Flex>
      <DeskPages pagination={answer.meta.pagination} onPage={go} />
    </Flex>
  );
}

function NoticeCard({ notice }: { readonly notice: NoticeView }): React.JSX.Element {
  const { say, pick, moment } = useWords();
  const { seen, urgency, subject, text, at } = notice;
  return (
    <Box
      background="neutral0"
      borderColor={urgency === 'urgent' ? 'danger600' : 'neutral200'}
      hasRadius
      shadow="tableShadow"
      padding={4}
      data-testid="notice"
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Flex gap={2} wrap="wrap">
          {!seen && (
            <Badge backgroundColor="primary100" textColor="primary700">
              {say('notices.new')}
            </Badge>
          )}
          {urgency === 'urgent' && (
            <Badge backgroundColor="danger100" textColor="danger700">
              {say('notices.urgent')}
            </Badge>
          )}
          <Typography tag="h2" variant="delta" fontWeight={seen ? 'regular' : 'bold'}>
            {pick(subject)}
          </Typography>
        </Flex>
        <Typography textColor="neutral700">{pick(text)}</Typography>
        <Flex gap={4} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {moment(at)}
          </Typography>
          <Lead notice={notice} />
        </Flex>
      </Flex>
    </Box>
  );
}

function Lead({
  notice: { path, publicUrl, button },
}: {
  readonly notice: NoticeView;
}): React.JSX.Element | null {
  const { pick } = useWords();
  if (publicUrl !== null)
    return (
      <LinkButton
        href={publicUrl}
        target="_blank"
        rel="noopener"
        variant="secondary"
        size="S"
        endIcon={<ExternalLink />}
      >
        {pick(button)}
      </LinkButton>
    );
  if (path === null) return null;
  return (
    <LinkButton tag={Link} to={path} variant="secondary" size="S">
      {pick(button)}
    </LinkButton>
  );
}

import type * as React from 'react';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Flex, Loader, Typography } from '@strapi/design-system';
import { HelpLink } from '../help/HelpLink';
import { ReasonText } from '../help/Reasons';
import type { Reason } from '../api/dossier-model';
import { useWords } from '../words/use-words';

interface Props {
  readonly title: string;
  readonly subtitle: string;
  /** Where its reader came from. */
  readonly back: string;
  /** Whether the server has said what may be brought in. */
  readonly isOffered: boolean;
  /** Said instead of the steps to who may bring in nothing. */
  readonly notYours: string | null;
  readonly failed: boolean;
  /** Why the server took the file not at all. */
  readonly refused: readonly Reason[];
  readonly report: React.ReactNode;
  /** The steps. */
  readonly children: React.ReactNode;
}

/** A page of an import: its steps, and below them what a file would do, did, or was refused for. */
export function ImportFrame(props: Props): React.JSX.Element {
  const { title, subtitle, back, isOffered, notYours, failed, refused, report, children } = props;
  const { say, pick } = useWords();
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        primaryAction={<HelpLink page="screens/import" />}
        navigationAction={<BackButton fallback={back} />}
      />
      <Layouts.Content>
        {!isOffered && !failed && <Loader>{say('panel.loading')}</Loader>}
        {isOffered && notYours !== null && <Typography>{notYours}</Typography>}
        {isOffered && notYours === null && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {children}
            <div aria-live="polite">
              {refused.map((reason, index) => (
                <ReasonText key={index} code={reason.code} text={pick(reason.message)} colour="danger600" />
              ))}
              {report}
            </div>
          </Flex>
        )}
        {failed && (
          <Typography role="status" textColor="danger600">
            {say('imports.failed')}
          </Typography>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

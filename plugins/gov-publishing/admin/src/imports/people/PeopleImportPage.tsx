import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { HelpLink } from '../../help/HelpLink';
import { ReasonText } from '../../help/Reasons';
import { PLUGIN_ID } from '../../plugin-id';
import { useWords } from '../../words/use-words';
import { downloadFile } from '../download';
import { FileChooser } from '../FileChooser';
import { ImportStep } from '../ImportStep';
import { PeopleReportView } from './PeopleReportView';
import { usePeopleImport } from './use-people-import';

/** Agencies, officers and appointments from a file: the file to fill in, what it would do, and doing it. */
export function PeopleImportPage(): React.JSX.Element {
  const { say, pick, language } = useWords();
  const { offered, file, report, refused, failed, busy, choose, write } = usePeopleImport();
  const template = (kind?: string): void => {
    const query = new URLSearchParams({ language, ...(kind && { kind }) }).toString();
    const name = kind
      ? `${say('imports.people.template_name')}-${kind}.csv`
      : `${say('imports.people.template_name')}.xlsx`;
    void downloadFile(`/imports/people/template?${query}`, name);
  };
  return (
    <Page.Main>
      <Page.Title>{say('imports.people.title')}</Page.Title>
      <Layouts.Header
        title={say('imports.people.title')}
        subtitle={say('imports.people.subtitle')}
        primaryAction={<HelpLink page="screens/import" />}
        navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}/people`} />}
      />
      <Layouts.Content>
        {!offered && !failed && <Loader>{say('panel.loading')}</Loader>}
        {offered?.kinds.length === 0 && <Typography>{say('imports.people.not_yours')}</Typography>}
        {offered && offered.kinds.length > 0 && (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <ImportStep
              number={1}
              title={say('imports.people.template')}
              what={say('imports.people.template_what', {
                kinds: offered.kinds.map((kind) => say(`imports.kind.${kind}`)).join(' · '),
              })}
            >
              <Flex gap={3} wrap="wrap">
                <Button variant="secondary" startIcon={<Download />} onClick={() => template()}>
                  {say('imports.people.workbook')}
                </Button>
                {offered.kinds.map((kind) => (
                  <Button
                    key={kind}
                    variant="tertiary"
                    startIcon={<Download />}
                    onClick={() => template(kind)}
                  >
                    {say('imports.people.csv', { kind: say(`imports.kind.${kind}`) })}
                  </Button>
                ))}
              </Flex>
            </ImportStep>
            <ImportStep number={2} title={say('imports.check')} what={say('imports.people.check_what')}>
              <FileChooser
                label={say('imports.choose')}
                accept=".xlsx,.csv,.ods"
                file={file}
                busy={busy}
                onChoose={choose}
              />
            </ImportStep>
            <div aria-live="polite">
              {refused.map((reason, index) => (
                <ReasonText key={index} code={reason.code} text={pick(reason.message)} colour="danger600" />
              ))}
              {report && <PeopleReportView report={report} busy={busy} onWrite={write} />}
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

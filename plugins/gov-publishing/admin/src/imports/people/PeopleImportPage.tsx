import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { PLUGIN_ID } from '../../plugin-id';
import { useWords } from '../../words/use-words';
import { downloadFile } from '../download';
import { FileChooser } from '../FileChooser';
import { ImportFrame } from '../ImportFrame';
import { ImportStep } from '../ImportStep';
import { PeopleReportView } from './PeopleReportView';
import { usePeopleImport } from './use-people-import';

/** Agencies, officers and appointments from a file: the file to fill in, what it would do, and doing it. */
export function PeopleImportPage(): React.JSX.Element {
  const { say, language } = useWords();
  const { offered, file, report, refused, failed, busy, choose, write } = usePeopleImport();
  const template = (kind?: string): void => {
    const query = new URLSearchParams({ language, ...(kind && { kind }) }).toString();
    const name = kind
      ? `${say('imports.people.template_name')}-${kind}.csv`
      : `${say('imports.people.template_name')}.xlsx`;
    void downloadFile(`/imports/people/template?${query}`, name);
  };
  return (
    <ImportFrame
      title={say('imports.people.title')}
      subtitle={say('imports.people.subtitle')}
      back={`/plugins/${PLUGIN_ID}/people`}
      isOffered={offered !== null}
      notYours={offered?.kinds.length === 0 ? say('imports.people.not_yours') : null}
      failed={failed}
      refused={refused}
      report={report && <PeopleReportView report={report} busy={busy} onWrite={write} />}
    >
      {offered && (
        <>
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
                <Button key={kind} variant="tertiary" startIcon={<Download />} onClick={() => template(kind)}>
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
        </>
      )}
    </ImportFrame>
  );
}

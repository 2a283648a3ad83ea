import { Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { PLUGIN_ID } from '../../plugin-id';
import { nameIn } from '../../../../server/src/domain/text/two-names';
import { useWords } from '../../words/use-words';
import { downloadFile } from '../download';
import { FileChooser } from '../FileChooser';
import { ImportFrame } from '../ImportFrame';
import { ImportStep } from '../ImportStep';
import { ContentReportView } from './ContentReportView';
import { useContentImport } from './use-content-import';

/** What an office has on its old site, brought in as drafts: what kind, whose, from which file, and what became of it. */
export function ContentImportPage(): React.JSX.Element {
  const { say, pick, language } = useWords();
  const importing = useContentImport();
  const { offered, choice, report, made, refused, failed, busy, choose, check, write } = importing;
  const mayNothing = offered && (offered.types.length === 0 || offered.agencies.length === 0);
  return (
    <ImportFrame
      title={say('imports.content.title')}
      subtitle={say('imports.content.subtitle')}
      back={`/plugins/${PLUGIN_ID}`}
      isOffered={offered !== null}
      notYours={mayNothing ? say('imports.content.not_yours') : null}
      failed={failed}
      refused={refused}
      report={
        report && (
          <ContentReportView report={report} uid={choice.uid} made={made} busy={busy} onWrite={write} />
        )
      }
    >
      {offered && (
        <>
          <ImportStep
            number={1}
            title={say('imports.content.where')}
            what={say('imports.content.where_what')}
          >
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Field.Root name="uid">
                <Field.Label>{say('imports.content.type')}</Field.Label>
                <SingleSelect value={choice.uid} onChange={(uid) => choose({ uid: String(uid) })}>
                  {offered.types.map(({ uid, name }) => (
                    <SingleSelectOption key={uid} value={uid}>
                      {nameIn(name, language)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <Field.Root name="agency">
                <Field.Label>{say('imports.content.agency')}</Field.Label>
                <SingleSelect value={choice.agency} onChange={(code) => choose({ agency: String(code) })}>
                  {offered.agencies.map((agency) => (
                    <SingleSelectOption key={agency.code} value={agency.code}>
                      {pick(agency)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <Flex>
                <Button
                  variant="secondary"
                  startIcon={<Download />}
                  onClick={() =>
                    void downloadFile(
                      `/imports/content/template?uid=${encodeURIComponent(choice.uid)}`,
                      `${say('imports.content.template_name')}.xlsx`,
                    )
                  }
                >
                  {say('imports.content.template')}
                </Button>
              </Flex>
            </Flex>
          </ImportStep>
          <ImportStep number={2} title={say('imports.check')} what={say('imports.content.check_what')}>
            <FileChooser
              label={say('imports.content.source')}
              accept=".xlsx,.csv,.ods,.xml"
              file={choice.file}
              busy={false}
              onChoose={(file) => choose({ file })}
            />
            <Typography textColor="neutral600">{say('imports.content.zip_what')}</Typography>
            <FileChooser
              label={say('imports.content.zip')}
              accept=".zip"
              file={choice.zip}
              busy={false}
              onChoose={(zip) => choose({ zip })}
            />
            <Flex>
              <Button disabled={choice.file === null} loading={busy && report === null} onClick={check}>
                {say('imports.content.check')}
              </Button>
            </Flex>
          </ImportStep>
        </>
      )}
    </ImportFrame>
  );
}

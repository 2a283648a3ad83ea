import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { SignedPreview } from '../api/dossier-model';
import { choiceAt } from '../words/choice-words';
import { fieldName } from '../words/field-name';
import { useWords } from '../words/use-words';
import { completeRows, type CompleteRow } from './complete-rows';
import { useSameDigest } from './use-same-digest';

const Raw = styled.pre`
  font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
  font-size: 1.3rem;
  line-height: 1.7;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  // A right-to-left mark of one value must not turn the next one round.
  unicode-bidi: isolate;
`;

const Mark = styled.mark`
  background: ${({ theme }) => theme.colors.warning100};
  color: ${({ theme }) => theme.colors.warning700};
  font-weight: 600;
`;

const Row = styled.div`
  padding: 0.8rem 1.2rem;
  &:nth-child(even) {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

/** Every value that the digest covers, letter by letter. */
export function CompleteView({ preview }: { preview: SignedPreview }): React.JSX.Element {
  const { say } = useWords();
  const isSame = useSameDigest(preview.snapshot, preview.digest);
  return (
    <Box>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('views.complete_hint')}
      </Typography>
      {isSame !== null && (
        <Typography tag="p" variant="pi" textColor={isSame ? 'success700' : 'danger700'}>
          {say(isSame ? 'views.digest_same' : 'views.digest_differs')}
        </Typography>
      )}
      <Box tag="dl" borderColor="neutral150" hasRadius marginTop={2} data-testid="complete-view">
        {completeRows(preview.snapshot, preview.codes).map((row) => (
          <Value key={row.path} row={row} />
        ))}
      </Box>
    </Box>
  );
}

function Value({ row }: { row: CompleteRow }): React.JSX.Element {
  const words = useWords();
  const coded = row.code === null ? null : choiceAt(words, row.field, row.code);
  return (
    <Row data-path={row.path}>
      <dt>
        <Typography variant="pi" fontWeight="bold" textColor="neutral600">
          {fieldName(words, row.field)}
        </Typography>{' '}
        <Typography tag="code" variant="pi" textColor="neutral500">
          {row.path}
        </Typography>
      </dt>
      <dd>
        <Raw>{row.runs.map(({ text, isMark }, at) => (isMark ? <Mark key={at}>{text}</Mark> : text))}</Raw>
        {coded !== null && (
          <Typography variant="pi" textColor="neutral600">
            {coded}
          </Typography>
        )}
      </dd>
    </Row>
  );
}

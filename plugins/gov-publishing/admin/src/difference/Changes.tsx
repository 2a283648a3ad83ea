import { Box, Flex, Typography } from '@strapi/design-system';
import type { Dossier, FieldDifference } from '../api/dossier-model';
import { fieldName } from '../words/field-name';
import { useWords } from '../words/use-words';
import { FieldChange } from './FieldChange';

interface Props {
  readonly changes: readonly FieldDifference[];
  readonly codes: Dossier['codes'];
  /** Language of the entry's text. */
  readonly language: string;
  /** False where nothing is public yet: then everything is new and there is nothing to compare. */
  readonly compare: boolean;
}

/** What an entry begins with, for its reader; the rest follows in the order of the server. */
const FIRST = ['title', 'question', 'answer', 'summary', 'body'];

function inReadingOrder(changes: readonly FieldDifference[]): FieldDifference[] {
  const rank = ({ path }: FieldDifference): number => {
    const at = FIRST.indexOf(path.split('.')[0] ?? '');
    return at === -1 ? FIRST.length : at;
  };
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

/** What becomes public, field by field, beside what is public now. */
export function Changes({ changes, codes, language, compare }: Props): React.JSX.Element {
  const words = useWords();
  if (changes.length === 0) {
    return <Typography textColor="neutral600">{words.say('changes.none')}</Typography>;
  }
  return (
    <Box borderColor="neutral150" hasRadius overflow="hidden" data-testid="changes">
      <Flex tag="dl" direction="column" alignItems="stretch">
        {inReadingOrder(changes).map((change, at) => (
          <Box
            key={`${change.kind} ${change.path}`}
            padding={3}
            background={at % 2 === 0 ? 'neutral0' : 'neutral100'}
            data-change={change.path}
          >
            <Flex tag="dt" gap={2} paddingBottom={1}>
              <Typography variant="pi" fontWeight="bold" textColor="neutral600">
                {fieldName(words, change.path)}
              </Typography>
              {compare && (
                <Typography variant="pi" textColor={change.kind === 'removed' ? 'danger700' : 'success700'}>
                  {words.say(`changes.${change.kind}`)}
                </Typography>
              )}
            </Flex>
            <Box tag="dd">
              <FieldChange change={change} codes={codes} language={language} compare={compare} />
            </Box>
          </Box>
        ))}
      </Flex>
    </Box>
  );
}

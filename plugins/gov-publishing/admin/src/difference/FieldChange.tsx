import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FieldDifference, JsonValue } from '../api/dossier-model';
import { useWords } from '../words/use-words';
import { markWords, shortened } from './mark-words';
import { asFile, readable, relationName } from './readable-value';
import { SignedFileCard } from './SignedFileCard';

/** Marked by colour AND by line: whoever cannot tell the colours apart still sees which words came and went. */
const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: underline;
`;
const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
  text-decoration: line-through;
`;

const Text = styled(Typography)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  // Thai tone marks stand above the line; a tight line cuts them off.
  line-height: 1.7;
`;

interface Props {
  readonly change: FieldDifference;
  readonly language: string;
  readonly compare: boolean;
}

/** One field: text with its words marked, files side by side, everything else before and after. */
export function FieldChange({ change, language, compare }: Props): React.JSX.Element {
  const { before, after, shape, kind } = change;
  if (shape === 'media') return <Files before={before} after={after} />;
  if (kind === 'changed' && typeof before === 'string' && typeof after === 'string') {
    return <MarkedText before={before} after={after} language={language} />;
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {before !== null && (
        <Text tag="div">
          <Removed>
            <Value value={before} />
          </Removed>
        </Text>
      )}
      {after !== null && (
        <Text tag="div">
          {compare ? (
            <Added>
              <Value value={after} />
            </Added>
          ) : (
            <Value value={after} />
          )}
        </Text>
      )}
    </Flex>
  );
}

function MarkedText({
  before,
  after,
  language,
}: {
  before: string;
  after: string;
  language: string;
}): React.JSX.Element {
  return (
    <Text tag="div">
      {shortened(markWords(before, after, language)).map(({ kind, text }, at) => {
        if (kind === 'added') return <Added key={at}>{text}</Added>;
        if (kind === 'removed') return <Removed key={at}>{text}</Removed>;
        return <span key={at}>{text}</span>;
      })}
    </Text>
  );
}

function Value({ value }: { value: JsonValue }): React.JSX.Element {
  const { language, say, known, day } = useWords();
  if (value === true || value === false) return <>{say(value ? 'changes.yes' : 'changes.no')}</>;
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return <>{day(value)}</>;
    return <>{known(`value.${value}`) ?? value}</>;
  }
  const isRelation = typeof value === 'object' && value !== null && 'label' in value;
  return <>{isRelation ? relationName(value, language) : readable(value, language)}</>;
}

function Files({ before, after }: { before: JsonValue; after: JsonValue }): React.JSX.Element {
  const [old, now] = [asFile(before), asFile(after)];
  return (
    <Flex gap={3} alignItems="stretch" wrap="wrap">
      {old && <SignedFileCard file={old} kind="removed" alone={now === null} />}
      {now && <SignedFileCard file={now} kind="added" alone={old === null} />}
    </Flex>
  );
}

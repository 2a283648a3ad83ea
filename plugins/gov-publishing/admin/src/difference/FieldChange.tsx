import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Dossier, FieldDifference, JsonValue } from '../api/dossier-model';
import { choiceAt } from '../words/choice-words';
import { fieldName } from '../words/field-name';
import { useWords } from '../words/use-words';
import { markWords, shortened } from './mark-words';
import { changesFormAlone, readableHtml } from './readable-html';
import { asFile, readable } from './readable-value';
import { SignedFileCard } from './SignedFileCard';

/** Marked by colour AND by line: anyone who cannot tell the colours apart still sees which words came and went. */
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
  /** Paths whose values are codes of a list, before and after. */
  readonly codes: Dossier['codes'];
}

/** One field: text with its words marked, files side by side, everything else before and after. */
export function FieldChange({ change, language, compare, codes }: Props): React.JSX.Element {
  const { shape, kind, path } = change;
  const { say } = useWords();
  const before = readableHtml(change.before);
  const after = readableHtml(change.after);
  if (shape === 'media') return <Files before={before} after={after} />;
  const isCode = codes.after.includes(path) || codes.before.includes(path);
  if (kind === 'changed' && !isCode && typeof before === 'string' && typeof after === 'string') {
    return (
      <>
        {changesFormAlone(change.before, change.after) && (
          <Typography>{say('changes.form_alone')}</Typography>
        )}
        <MarkedText before={before} after={after} language={language} />
      </>
    );
  }
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {before !== null && (
        <Text tag="div">
          <Removed>
            <Value value={before} path={path} codes={codes.before} />
          </Removed>
        </Text>
      )}
      {after !== null && (
        <Text tag="div">
          {compare ? (
            <Added>
              <Value value={after} path={path} codes={codes.after} />
            </Added>
          ) : (
            <Value value={after} path={path} codes={codes.after} />
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

interface ValueProps {
  readonly value: JsonValue;
  readonly path: string;
  readonly codes: readonly string[];
}

function Value({ value, path, codes }: ValueProps): React.JSX.Element {
  const words = useWords();
  const { language, say, day } = words;
  if (value === true || value === false) return <>{say(value ? 'changes.yes' : 'changes.no')}</>;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return <>{day(value)}</>;
  const naming = {
    language,
    // Of a part of the value: the type calls only its own fields otherwise.
    nameOf: (field: string) => fieldName({ ...words, holder: undefined }, field),
    // A text may be the very word that is a code elsewhere: a summary of one word, `act`, is what somebody wrote.
    wordOf: (text: string, below: string) => {
      const at = below === '' ? path : `${path}.${below}`;
      return (codes.includes(at) ? choiceAt(words, at, text) : null) ?? text;
    },
  };
  return <>{readable(value, naming)}</>;
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

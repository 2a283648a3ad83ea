import * as React from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { RemarkAnswer, ThreadAnswer } from '../../../server/src/signoff/remarks/contract';
import { reasonsOf } from '../api/admin-client';
import type { EntryRef } from '../api/dossier-model';
import { focusField } from '../jump/focus-field';
import { fieldName } from '../words/field-name';
import { ReasonText } from '../help/Reasons';
import { useWords } from '../words/use-words';
import { Composer } from './Composer';
import { changeRemark } from './remark-store';

interface Props {
  readonly entry: EntryRef;
  readonly thread: ThreadAnswer;
}

/** One thread: what it is about, what was said, and what its reader can do with it. */
export function Thread({ entry, thread }: Props): React.JSX.Element {
  const words = useWords();
  const { say, pick, moment } = words;
  const [answering, setAnswering] = React.useState(false);
  const [failed, setFailed] = React.useState<{ code: string; text: string } | null>(null);
  const { field, resolved } = thread;
  const change = async (id: number, what: 'resolve' | 'reopen' | 'withdraw'): Promise<void> => {
    const answer = await changeRemark(entry, id, what);
    const [reason] = reasonsOf(answer);
    setFailed(
      answer.status === 200
        ? null
        : reason
          ? { code: reason.code, text: pick(reason.message) }
          : { code: 'server.failed', text: say('remarks.failed') },
    );
  };
  return (
    <Box
      background="neutral100"
      borderColor="neutral200"
      hasRadius
      padding={3}
      data-remark={thread.id}
      data-resolved={resolved !== null}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        {field !== null && (
          <TextButton type="button" onClick={() => void focusField(field)}>
            {fieldName(words, field)}
          </TextButton>
        )}
        {[thread, ...thread.replies].map((remark) => (
          <Said key={remark.id} remark={remark} onWithdraw={() => void change(remark.id, 'withdraw')} />
        ))}
        {resolved && (
          <Typography variant="pi" textColor="neutral600">
            {say('remarks.resolved_by', { name: resolved.name, at: moment(resolved.at) })}
          </Typography>
        )}
        {answering ? (
          <Composer entry={entry} parent={thread.id} onDone={() => setAnswering(false)} />
        ) : (
          <Flex gap={4} wrap="wrap">
            {resolved === null && (
              <TextButton type="button" onClick={() => setAnswering(true)}>
                {say('remarks.answer')}
              </TextButton>
            )}
            <TextButton
              type="button"
              onClick={() => void change(thread.id, resolved === null ? 'resolve' : 'reopen')}
            >
              {say(resolved === null ? 'remarks.resolve' : 'remarks.reopen')}
            </TextButton>
          </Flex>
        )}
        {failed !== null && <ReasonText {...failed} variant="pi" colour="danger600" role="alert" />}
      </Flex>
    </Box>
  );
}

/** Wraps where it must, and keeps the lines that its author made. */
const AS_WRITTEN: React.CSSProperties = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' };

function Said({
  remark,
  onWithdraw,
}: {
  readonly remark: RemarkAnswer;
  readonly onWithdraw: () => void;
}): React.JSX.Element {
  const { say, moment } = useWords();
  const { author, at, text, mentions, citedBy, isMine } = remark;
  const who = author.position === null ? author.name : `${author.name} · ${author.position}`;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi" textColor="neutral600">
        {`${who} · ${moment(at)}`}
      </Typography>
      <Typography textColor={text === null ? 'neutral600' : 'neutral800'} style={AS_WRITTEN}>
        {text ?? say('remarks.withdrawn')}
      </Typography>
      {mentions.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {say('remarks.mentioned', { names: mentions.join(', ') })}
        </Typography>
      )}
      {citedBy.length > 0 && (
        <Typography variant="pi" textColor="neutral800" fontWeight="bold">
          {say('remarks.cited', { indexes: citedBy.join(', ') })}
        </Typography>
      )}
      {isMine && text !== null && citedBy.length === 0 && (
        <TextButton type="button" onClick={onWithdraw}>
          {say('remarks.withdraw')}
        </TextButton>
      )}
    </Flex>
  );
}

import * as React from 'react';
import { Button, Field, Flex, Radio, Typography } from '@strapi/design-system';
import type { ChoicesAnswer, NoticeChoices } from '../../../server/src/notices/contract';
import { change, read } from '../api/admin-client';
import { useWords } from '../words/use-words';

const MAILINGS = ['at_once', 'daily', 'none'] as const;
const GROUPS = ['work', 'news'] as const;

/** How its reader is mailed what may be chosen. What is urgent is mailed in any case, and said so. */
export function MailChoices(): React.JSX.Element | null {
  const { say } = useWords();
  const [answer, setAnswer] = React.useState<ChoicesAnswer | null>(null);
  const [chosen, setChosen] = React.useState<NoticeChoices | null>(null);
  const [said, setSaid] = React.useState<'saved' | 'failed' | null>(null);
  React.useEffect(() => {
    void read('/notices/choices').then(({ status, body }) => {
      if (status !== 200) return setSaid('failed');
      const got = body as ChoicesAnswer;
      setAnswer(got);
      setChosen(got.data);
    });
  }, []);
  if (!answer || !chosen) return said && <Typography role="status">{say('notices.failed')}</Typography>;
  const save = async (): Promise<void> => {
    const { status } = await change('/notices/choices', chosen);
    setSaid(status === 200 ? 'saved' : 'failed');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5} maxWidth="72rem">
      <Typography textColor="neutral800">
        {answer.meta.mail
          ? say('notices.mail.to', { address: answer.meta.address })
          : say('notices.mail.off')}
      </Typography>
      {GROUPS.map((group) => (
        <Field.Root key={group} name={`mail-${group}`} hint={say(`notices.mail.${group}.hint`)}>
          <Field.Label>{say(`notices.mail.${group}`)}</Field.Label>
          <Radio.Group
            aria-label={say(`notices.mail.${group}`)}
            value={chosen[group]}
            onValueChange={(value: string) => {
              setSaid(null);
              setChosen((chosen) => chosen && { ...chosen, [group]: value });
            }}
          >
            {MAILINGS.map((mailing) => (
              <Radio.Item key={mailing} value={mailing}>
                {say(`notices.mailing.${mailing}`)}
              </Radio.Item>
            ))}
          </Radio.Group>
          <Field.Hint />
        </Field.Root>
      ))}
      <Typography textColor="neutral700">{say('notices.mail.urgent')}</Typography>
      <Flex gap={4}>
        <Button onClick={() => void save()}>{say('notices.mail.save')}</Button>
        <Typography role="status" textColor={said === 'failed' ? 'danger600' : 'success700'}>
          {said === 'saved' && say('notices.mail.saved')}
          {said === 'failed' && say('notices.failed')}
        </Typography>
      </Flex>
    </Flex>
  );
}

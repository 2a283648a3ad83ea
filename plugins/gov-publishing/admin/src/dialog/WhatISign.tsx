import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { Box, Flex, Grid, IconButton, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import type { Dossier, OpenAct } from '../api/dossier-model';
import { useGoverned } from '../api/governed-types';
import { useWords } from '../words/use-words';

/** What is signed and in which capacity: the entry, its language, its digest, and the signer's appointment. */
export function WhatISign({ dossier, offered }: { dossier: Dossier; offered: OpenAct }): React.JSX.Element {
  const { say, language, known } = useWords();
  const governed = useGoverned();
  const agency = governed?.agencies.find(({ code }) => code === dossier.agency);
  const { locale } = dossier.key;
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Typography tag="p" variant="delta">
        {dossier.title}
      </Typography>
      <Grid.Root gap={3} gridCols={12} paddingTop={3} tag="dl">
        <Fact name={say('dialog.agency')}>{agency ? agency[language] : (dossier.agency ?? '–')}</Fact>
        <Fact name={say('dialog.locale')}>{known(`locale.${locale}`) ?? locale}</Fact>
        <Fact name={say('dialog.signing_as')}>
          <Capacity offered={offered} />
        </Fact>
        <Fact name={say('dialog.digest')}>
          <Digest digest={offered.digest ?? dossier.digest} />
        </Fact>
      </Grid.Root>
    </Box>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }): React.JSX.Element {
  return (
    <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="flex-start">
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="dd" textColor="neutral800">
        {children}
      </Typography>
    </Grid.Item>
  );
}

function Capacity({ offered }: { offered: OpenAct }): React.JSX.Element {
  const { say } = useWords();
  const { duty, position, actingFor } = offered;
  return (
    <>
      {duty && say(`duty.${duty}`)}
      {position && ` · ${position}`}
      {actingFor && ` (${say(`acting.${actingFor.kind}`, { position: actingFor.position })})`}
    </>
  );
}

/** Twelve characters tell two versions apart; the copy holds all 64. */
function Digest({ digest }: { digest: string }): React.JSX.Element {
  const { say } = useWords();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const onCopy = async (): Promise<void> => {
    if (await copy(digest)) toggleNotification({ type: 'success', message: say('dialog.copied') });
  };
  return (
    <Flex gap={2} tag="span">
      <Typography tag="code" fontWeight="semiBold" title={digest}>
        {digest.slice(0, 12)}
      </Typography>
      <IconButton
        type="button"
        variant="ghost"
        size="XS"
        label={say('dialog.copy')}
        onClick={() => void onCopy()}
      >
        <Duplicate />
      </IconButton>
    </Flex>
  );
}

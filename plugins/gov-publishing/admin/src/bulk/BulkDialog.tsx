import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Button, Flex, Loader, Modal, Radio, Typography } from '@strapi/design-system';
import type { BulkActSent } from '../../../server/src/signoff/acts/contract';
import { send, type FilledIn } from '../api/admin-client';
import { refreshContentManager } from '../api/content-manager-cache';
import { refreshLines } from '../api/dossier-lines';
import { somethingWasSigned } from '../desk/use-waiting';
import type { Act, Dossier, EntryRef } from '../api/dossier-model';
import { bodyOf, emptyForm, isTouched } from '../dialog/act-form';
import { Checklist } from '../dialog/Checklist';
import { DiscardQuestion } from '../dialog/DiscardQuestion';
import { ProofFields } from '../dialog/proofs/ProofFields';
import { emptyProof } from '../dialog/proofs/proof-ways';
import { Refusal } from '../dialog/Refusal';
import { Section } from '../dialog/Section';
import { refusedBy, type Refused } from '../dialog/use-signing';
import { HelpLink } from '../help/HelpLink';
import { useWords } from '../words/use-words';
import { actsOpenOn, offeredOn, signable } from './bulk-choice';
import { BulkEntries } from './BulkEntries';
import { useDossiers } from './use-dossiers';

interface Props {
  readonly entries: readonly EntryRef[];
  readonly onClose: () => void;
}

/** Signs one act on several entries, one leaf each: all of those that can be signed, or none. */
export function BulkDialog({ entries, onClose }: Props): React.JSX.Element {
  const { say } = useWords();
  const dossiers = useDossiers(entries);
  const [touched, setTouched] = React.useState(false);
  const [asking, setAsking] = React.useState(false);
  const leave = (): void => (touched ? setAsking(true) : onClose());
  return (
    <Modal.Root open onOpenChange={leave}>
      <Modal.Content
        aria-describedby={undefined}
        onInteractOutside={(event: Event) => event.preventDefault()}
        data-testid="bulk-dialog"
      >
        {dossiers ? (
          <BulkForm
            dossiers={dossiers}
            onClose={onClose}
            onLeave={leave}
            onTouch={setTouched}
            question={asking && <DiscardQuestion onDiscard={onClose} onKeep={() => setAsking(false)} />}
          />
        ) : (
          <>
            <BulkHeader />
            <Modal.Body>
              <Loader>{say('panel.loading')}</Loader>
            </Modal.Body>
          </>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

function BulkHeader(): React.JSX.Element {
  const { say } = useWords();
  return (
    <Modal.Header closeLabel={say('dialog.close')}>
      <Flex gap={3}>
        <Modal.Title>{say('bulk.title')}</Modal.Title>
        <HelpLink page="screens/bulk" />
      </Flex>
    </Modal.Header>
  );
}

interface FormProps {
  readonly dossiers: readonly Dossier[];
  readonly onClose: () => void;
  /** The signer wants to leave; asked first where something would be lost. */
  readonly onLeave: () => void;
  readonly onTouch: (touched: boolean) => void;
  readonly question: React.ReactNode;
}

function BulkForm({ dossiers, onClose, onLeave, onTouch, question }: FormProps): React.JSX.Element {
  const { say, language } = useWords();
  const { toggleNotification } = useNotification();
  const acts = actsOpenOn(dossiers);
  const first = dossiers
    .map((dossier) => offeredOn(dossier, acts.at(-1) ?? 'publish'))
    .find((each) => each?.allowed);
  const [act, setAct] = React.useState<Act>(acts.at(-1) ?? 'publish');
  const [opened, setOpened] = React.useState<ReadonlySet<string>>(new Set());
  const [form, setForm] = React.useState(() => emptyForm([], emptyProof(first?.proofs ?? [])));
  const touched = isTouched(form) || opened.size > 0;
  React.useEffect(() => onTouch(touched), [onTouch, touched]);
  const [busy, setBusy] = React.useState(false);
  const [refused, setRefused] = React.useState<Refused | null>(null);
  const ready = signable(dossiers, act, opened);
  const offered = dossiers.map((dossier) => offeredOn(dossier, act)).find((each) => each?.allowed);
  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    if (busy || ready.length === 0 || !offered) return;
    setBusy(true);
    setRefused(null);
    const body: FilledIn<BulkActSent> = {
      ...bodyOf(offered, form, language),
      entries: ready.map((dossier) => {
        const { uid, documentId, locale } = dossier.key;
        // `und` stands for "no language": the type has none, and the server asks for none.
        return {
          uid,
          documentId,
          ...(locale !== 'und' && { locale }),
          digest: offeredOn(dossier, act)?.digest,
        };
      }),
    };
    const answer = await send('/acts', body);
    setBusy(false);
    if (answer.status !== 200) return setRefused(refusedBy(answer));
    refreshContentManager();
    refreshLines();
    somethingWasSigned();
    toggleNotification({ type: 'success', message: say('bulk.done', { count: ready.length }) });
    onClose();
  };
  const reasons = refused?.reasons ?? [];
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <BulkHeader />
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={6} position="relative">
          {acts.length > 1 && (
            <Section title={say('bulk.which')}>
              <Radio.Group
                value={act}
                aria-label={say('bulk.which')}
                onValueChange={(value: string) => setAct(value as Act)}
              >
                {acts.map((each) => (
                  <Radio.Item key={each} value={each}>
                    {say(`act.${each}`)}
                  </Radio.Item>
                ))}
              </Radio.Group>
            </Section>
          )}
          <BulkEntries
            dossiers={dossiers}
            act={act}
            opened={opened}
            onOpen={(documentId) => setOpened(new Set([...opened, documentId]))}
          />
          {offered ? (
            <>
              <Checklist
                checklist={offered.checklist}
                ticks={form.ticks}
                reasons={reasons}
                onTick={(ticks) => setForm((form) => ({ ...form, ticks }))}
              />
              <ProofFields
                accepted={offered.proofs}
                proof={form.proof}
                reasons={reasons}
                onChange={(proof) => setForm((form) => ({ ...form, proof }))}
              />
            </>
          ) : (
            <Typography textColor="neutral600">{say('bulk.nothing')}</Typography>
          )}
          {refused && <Refusal title={say(refused.title)} reasons={reasons} />}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        {question || (
          <>
            <Button type="button" variant="tertiary" onClick={onLeave}>
              {say('dialog.close_unsigned')}
            </Button>
            <Button type="submit" loading={busy} disabled={ready.length === 0}>
              {say('bulk.sign', { act: say(`act.${act}`), count: ready.length })}
            </Button>
          </>
        )}
      </Modal.Footer>
    </form>
  );
}

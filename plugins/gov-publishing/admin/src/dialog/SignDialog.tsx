import * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { Act, Dossier, EntryRef, OpenAct } from '../api/dossier-model';
import { reload, resultOf } from '../api/dossier-store';
import { HelpLink } from '../help/HelpLink';
import { OpenRemarks } from '../remarks/OpenRemarks';
import { SignedViews } from '../signed-views/SignedViews';
import { useWords } from '../words/use-words';
import { emptyForm, isTouched, SHOWS_CHANGES, type ActForm } from './act-form';
import { Checklist } from './Checklist';
import { DiscardQuestion } from './DiscardQuestion';
import { GivenReasons, Justifications } from './Justifications';
import { ProofFields } from './proofs/ProofFields';
import { emptyProof } from './proofs/proof-ways';
import { Refusal } from './Refusal';
import { Section } from './Section';
import { useSigning } from './use-signing';
import { Weighing } from './Weighing';
import { WhatISign } from './WhatISign';
import { Written } from './Written';

interface Props {
  readonly entry: EntryRef;
  readonly dossier: Dossier;
  readonly act: Act;
  readonly onClose: () => void;
}

/**
 * Where an act is signed. What is shown is the dossier as it was when the dialog opened, so that nothing changes
 * under the signer's eyes; if it did change meanwhile the server refuses, and the signer looks again.
 */
export function SignDialog({ entry, dossier: current, act, onClose }: Props): React.JSX.Element | null {
  const { say } = useWords();
  const [dossier, setDossier] = React.useState(current);
  const offered = dossier.open.find((each) => each.act === act);
  const [form, setForm] = React.useState<ActForm>(() =>
    emptyForm(offered?.decisions ?? [], emptyProof(offered?.proofs ?? [])),
  );
  const [asking, setAsking] = React.useState(false);
  const { busy, refused, sign, forget } = useSigning(entry, onClose);
  if (!offered) return null;
  const change = (part: Partial<ActForm>): void => setForm((form) => ({ ...form, ...part }));
  const leave = (): void => (isTouched(form) ? setAsking(true) : onClose());
  const look = async (): Promise<void> => {
    await reload(entry);
    setDossier(resultOf(entry).dossier ?? dossier);
    // What was ticked was ticked of other words; what was written is kept.
    setForm((form) => ({ ...form, ticks: [] }));
    forget();
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    // React hands events on through the portal: the Content Manager's own form must not take this one for its save.
    event.stopPropagation();
    if (!busy) void sign(offered, form);
  };
  const reasons = refused?.reasons ?? [];
  const shown = SHOWS_CHANGES.includes(act);
  const given = dossier.acts
    .filter(({ index }) => dossier.signatures.includes(index))
    .flatMap(({ justifications }) => justifications ?? []);
  return (
    <Modal.Root open onOpenChange={leave}>
      <Modal.Content
        aria-describedby={undefined}
        onInteractOutside={(event: Event) => event.preventDefault()}
        data-testid="sign-dialog"
      >
        <form onSubmit={submit} noValidate>
          <Modal.Header closeLabel={say('dialog.close')}>
            <Flex gap={3}>
              <Modal.Title>{say('dialog.title', { act: say(`act.${act}`) })}</Modal.Title>
              <HelpLink page="screens/sign" />
            </Flex>
          </Modal.Header>
          <Modal.Body>
            {/* `relative`: the checkboxes' own hidden inputs would else hang outside of what scrolls and move it. */}
            <Flex direction="column" alignItems="stretch" gap={6} position="relative">
              <WhatISign dossier={dossier} offered={offered} />
              {!offered.allowed && <Refusal title={say('refused.title')} reasons={offered.reasons} />}
              <SignedViews dossier={dossier} digest={offered.digest ?? dossier.digest} withChanges={shown} />
              <Weighing dossier={dossier} />
              <OpenRemarks
                entry={entry}
                act={act}
                cited={form.remarks}
                onCite={(remarks) => change({ remarks })}
              />
              <Checklist
                checklist={offered.checklist}
                ticks={form.ticks}
                reasons={reasons}
                onTick={(ticks) => change({ ticks })}
              />
              <Justifications places={offered.justify} form={form} reasons={reasons} onChange={change} />
              {offered.justify.length === 0 && given.length > 0 && (
                <Section title={say('dialog.justified')}>
                  <GivenReasons given={given} />
                </Section>
              )}
              <Written entry={entry} offered={offered} form={form} reasons={reasons} onChange={change} />
              <Declaration offered={offered} decision={form.decision} />
              <ProofFields
                accepted={offered.proofs}
                proof={form.proof}
                reasons={reasons}
                onChange={(proof) => change({ proof })}
              />
              {refused && (
                <Refusal
                  title={say(refused.title)}
                  reasons={reasons}
                  action={
                    refused.changed && (
                      <Button type="button" variant="tertiary" onClick={() => void look()}>
                        {say('dialog.look_again')}
                      </Button>
                    )
                  }
                />
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            {asking ? (
              <DiscardQuestion onDiscard={onClose} onKeep={() => setAsking(false)} />
            ) : (
              <>
                <Button type="button" variant="tertiary" onClick={leave}>
                  {say('dialog.close_unsigned')}
                </Button>
                <Button
                  type="submit"
                  loading={busy}
                  disabled={!offered.allowed}
                  variant={act === 'unpublish' ? 'danger' : 'default'}
                >
                  {say('dialog.sign', { act: say(`act.${act}`) })}
                </Button>
              </>
            )}
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The words that are signed, in the language shown. */
function Declaration({
  offered,
  decision,
}: {
  offered: OpenAct;
  decision: string;
}): React.JSX.Element | null {
  const { say, pick } = useWords();
  const statement = offered.decisionStatements?.[decision] ?? offered.statement;
  if (!statement) return null;
  return (
    <Section title={say('dialog.statement')}>
      <Typography tag="blockquote" textColor="neutral800">
        {pick(statement)}
      </Typography>
    </Section>
  );
}

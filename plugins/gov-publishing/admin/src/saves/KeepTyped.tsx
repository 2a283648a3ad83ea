import * as React from 'react';
import { useForm } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { refreshContentManager } from '../api/content-manager-cache';
import type { EntryRef } from '../api/dossier-model';
import { ReasonText } from '../help/Reasons';
import { fieldName } from '../words/field-name';
import { useWords, type BothLanguages } from '../words/use-words';
import { onRefusedSave, showVersion } from './form-versions';
import { contested, typedFields, type FormValues } from './typed-fields';

interface Form {
  readonly values: FormValues;
  readonly initialValues: FormValues;
  readonly isSubmitting: boolean;
  readonly modified: boolean;
  setValues(values: FormValues): void;
}

/** What was typed when a save was refused. */
interface KeptForm {
  readonly typed: FormValues;
  readonly opened: FormValues;
  readonly savedAt: string;
  readonly message: BothLanguages;
}

interface Props {
  readonly entry: EntryRef;
  /** When the version in the form was saved. */
  readonly savedAt: string | undefined;
}

const NO_FORM: Form = {
  values: {},
  initialValues: {},
  isSubmitting: false,
  modified: false,
  setValues: () => undefined,
};

/**
 * Keeps what an officer typed when somebody else saved first. Strapi reads the entry again after a refused save and
 * puts its fields over what was typed; here the typed fields are laid over the latest version, to be saved again by
 * somebody who knows.
 */
export function KeepTyped({ entry: { uid, documentId }, savedAt }: Props): React.JSX.Element | null {
  const form = useForm('KeepTyped', (state) => state as Form, false) || NO_FORM;
  const [kept, setKept] = React.useState<KeptForm | null>(null);
  const [told, setTold] = React.useState<{ message: BothLanguages; typed: string[]; both: string[] } | null>(
    null,
  );
  const current = React.useRef(form);
  current.current = form;
  // While a save is under way Strapi already shows it as done; what was typed is what stood there before.
  const before = React.useRef(form);
  if (!form.isSubmitting || form.initialValues === before.current.initialValues) before.current = form;
  const shown = React.useRef(savedAt);
  if (!form.isSubmitting) shown.current = savedAt;

  React.useEffect(
    () => (savedAt === undefined ? undefined : showVersion(uid, documentId, savedAt)),
    [uid, documentId, savedAt],
  );
  React.useEffect(
    () =>
      onRefusedSave((refused) => {
        if (refused.uid !== uid || refused.documentId !== documentId) return;
        const { initialValues: opened, values } = before.current;
        const typed = typedFields(opened, values);
        setKept({ typed, opened, savedAt: shown.current ?? '', message: refused.message });
        // Strapi reads the entry again after its own saves; after a refused one it need not.
        window.setTimeout(refreshContentManager, 0);
      }),
    [uid, documentId],
  );
  const isLatest = kept !== null && savedAt !== undefined && Date.parse(savedAt) > Date.parse(kept.savedAt);
  React.useEffect(() => {
    if (!kept || !isLatest || form.isSubmitting) return undefined;
    // After the form has taken the latest version in, which it does in an effect of its own.
    const timer = window.setTimeout(() => {
      const { initialValues, setValues } = current.current;
      setValues({ ...initialValues, ...kept.typed });
      setTold({
        message: kept.message,
        typed: Object.keys(kept.typed),
        both: contested(kept.typed, kept.opened, initialValues),
      });
      setKept(null);
    }, 100);
    return () => window.clearTimeout(timer);
  }, [kept, isLatest, form.isSubmitting]);
  // Told until it is saved, and that is some renders off: at first the form still shows the latest version alone.
  const isLaidOver = React.useRef(false);
  React.useEffect(() => {
    if (form.modified) isLaidOver.current = told !== null;
    else if (told && isLaidOver.current && !form.isSubmitting) setTold(null);
  }, [told, form.modified, form.isSubmitting]);
  return told && <Told {...told} />;
}

interface ToldProps {
  readonly message: BothLanguages;
  readonly typed: readonly string[];
  readonly both: readonly string[];
}

function Told({ message, typed, both }: ToldProps): React.JSX.Element {
  const words = useWords();
  const { say, pick } = words;
  const names = (fields: readonly string[]): string =>
    fields.map((field) => fieldName(words, field)).join(', ');
  return (
    <Box
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={3}
      role="alert"
      data-testid="save-refused"
    >
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <ReasonText code="entry.saved_meanwhile" text={pick(message)} variant="pi" />
        <Typography variant="pi" textColor="neutral800">
          {say('save.kept', { fields: names(typed) })}
        </Typography>
        {both.length > 0 && (
          <Typography variant="pi" textColor="danger600">
            {say('save.contested', { fields: names(both) })}
          </Typography>
        )}
      </Flex>
    </Box>
  );
}

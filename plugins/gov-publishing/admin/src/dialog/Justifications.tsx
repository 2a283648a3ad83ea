import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import type { GivenReason, PlaceToJustify, Reason } from '../api/dossier-model';
import { fieldName } from '../words/field-name';
import { useWords } from '../words/use-words';
import { placeId, reasonFor, sameForAll, type ActForm } from './act-form';
import { blanksLeft } from './blanks-left';
import { Section } from './Section';

interface Props {
  readonly places: readonly PlaceToJustify[];
  readonly form: ActForm;
  readonly reasons: readonly Reason[];
  readonly onChange: (change: Partial<ActForm>) => void;
}

/** What was found and needs a reason: each place by its name, with what is there, masked, and a field of its own. */
export function Justifications({ places, form, reasons, onChange }: Props): React.JSX.Element | null {
  const { say } = useWords();
  if (places.length === 0) return null;
  const { justifications } = form;
  const empty = places.filter((place) => reasonFor(place, form).trim() === '').length;
  return (
    <Section title={say('dialog.justify')}>
      <Typography variant="pi" textColor="neutral600">
        {say('dialog.justify_hint')}
      </Typography>
      {places.map((place) => (
        <Place
          key={placeId(place)}
          place={place}
          value={reasonFor(place, form)}
          reasons={reasons}
          onChange={(reason) => onChange({ justifications: { ...justifications, [placeId(place)]: reason } })}
        />
      ))}
      {places.length > 1 && (
        <Box>
          <Button
            type="button"
            variant="tertiary"
            disabled={empty === 0 || empty === places.length}
            onClick={() => onChange({ justifications: sameForAll(places, form) })}
          >
            {say('dialog.justify_same')}
          </Button>
        </Box>
      )}
    </Section>
  );
}

/** For what a reason that was written, or was not, is refused. */
const WRITTEN_WRONG = new Set(['finding_unexplained', 'justification_blank_left']);

interface PlaceProps {
  readonly place: PlaceToJustify;
  readonly value: string;
  readonly reasons: readonly Reason[];
  readonly onChange: (reason: string) => void;
}

function Place({ place, value, reasons, onChange }: PlaceProps): React.JSX.Element {
  const words = useWords();
  const { path, kind } = place;
  const refused = reasons.find(
    ({ code, field, params }) => WRITTEN_WRONG.has(code) && field === path && params?.['kind'] === kind,
  );
  const isMissing = refused?.code === 'finding_unexplained';
  return (
    <Field.Root
      name={`justification.${placeId(place)}`}
      required
      error={refused && (isMissing ? words.say('dialog.justify_missing') : words.pick(refused.message))}
      hint={blanksLeft(words, value)}
    >
      <Field.Label>{fieldName(words, path)}</Field.Label>
      {place.words.map((each) => (
        <Typography key={each.en} variant="pi" textColor="neutral800">
          {words.pick(each)}
        </Typography>
      ))}
      <Textarea
        value={value}
        placeholder={words.say('dialog.justify_placeholder')}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

/** The reasons that the reporter gave, for the next signers. */
export function GivenReasons({ given }: { given: readonly GivenReason[] }): React.JSX.Element | null {
  const words = useWords();
  if (given.length === 0) return null;
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={2} margin={0}>
      {given.map((each) => (
        <Box key={placeId(each)}>
          <Typography tag="dt" variant="pi" fontWeight="semiBold" textColor="neutral800">
            {words.say('panel.reason_for', {
              field: fieldName(words, each.path),
              kind: words.say(`personal.${each.kind}`),
            })}
          </Typography>
          <Typography tag="dd" variant="pi" textColor="neutral800">
            {each.reason}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}

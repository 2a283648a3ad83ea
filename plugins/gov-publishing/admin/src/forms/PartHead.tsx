import * as React from 'react';
import { useForm } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { createGlobalStyle } from 'styled-components';
import { useWords } from '../words/use-words';
import { FillInMine } from './FillInMine';
import type { FormPart } from './known-forms';

/** The type under which the Content Manager asks for the heading of a part. */
export const PART_HEAD = 'gov-form-part';

export interface PartHeadProps {
  readonly part: FormPart;
  /** Bare name of the type; its parts may be called otherwise. */
  readonly of: string;
  /** The fields that stand in the part. */
  readonly fields: readonly string[];
  readonly ofThisYear: boolean;
}

/** The field of who answers for an entry: a form that has it is filled in with what the office knows. */
const OFFICER = 'responsibleOfficer';
/** What most entries do without; the others are open. */
const FOLDED: FormPart = 'more';
/** Where it is dispatched, the part of the form around it unfolds. */
export const UNFOLD = 'gov-form-unfold';

/**
 * Rows of a folded part stay in the page, so that what they hold is kept and a finding can lead into them. An empty component
 * takes one line: Strapi draws it as large as a page. A row whose fields are not shown takes none.
 */
const FormStyle = createGlobalStyle`
  [data-form-folded='true'] > :not(:first-child),
  [data-form-folded] > :not(:has(> * > *)) { display: none; }
  form button:has(> div > div > svg[width='3.2rem']) {
    padding-block: 0.8rem;
    > div { flex-direction: row; justify-content: center; }
    svg { width: 1.6rem; height: 1.6rem; }
  }
  div:has(> label + div [data-field-help]) { flex-wrap: wrap; column-gap: 0.4rem; }
  label + div:has([data-field-help]) { display: contents; }
  label + div [data-field-help] { flex: 0 0 100%; font-size: 1.2rem; line-height: 1.5; color: ${({ theme }) => theme.colors.neutral600}; }
`;

/** The heading of a part of an edit form, and what folds it away where most entries do without it. */
export function PartHead({ part, of, fields, ofThisYear }: PartHeadProps): React.JSX.Element {
  const { say, known } = useWords();
  const place = React.useRef<HTMLDivElement>(null);
  const [isFolded, fold] = React.useState(part === FOLDED);
  const filled = useForm(
    'PartHead',
    ({ values }) => fields.filter((name) => says(held(values, name))).length,
  );
  const failed = useForm('PartHead', ({ errors }) => fields.some((name) => held(errors, name) !== undefined));
  React.useLayoutEffect(() => {
    const frame = frameOf(place.current);
    if (!frame) return undefined;
    frame.dataset['formFolded'] = String(isFolded && !failed);
    const unfold = (): void => fold(false);
    frame.addEventListener(UNFOLD, unfold);
    return () => frame.removeEventListener(UNFOLD, unfold);
  }, [isFolded, failed]);
  const isOpen = !isFolded || failed;
  return (
    <Flex ref={place} justifyContent="space-between" gap={4} wrap="wrap">
      {part === 'kind' && <FormStyle />}
      {fields.includes(OFFICER) && <FillInMine ofThisYear={ofThisYear} />}
      <Typography variant="delta" tag="h2">
        {known(`form.part.${of}.${part}`) ?? say(`form.part.${part}`)}
      </Typography>
      {part === FOLDED && (
        <Flex gap={3}>
          <Typography variant="pi" textColor="neutral600">
            {filled > 0 ? say('form.more.filled', { count: filled }) : say('form.more.empty')}
          </Typography>
          <Button
            type="button"
            size="S"
            variant="tertiary"
            aria-expanded={isOpen}
            startIcon={isOpen ? <CaretUp /> : <CaretDown />}
            onClick={() => fold(isOpen)}
          >
            {say(isOpen ? 'form.more.hide' : 'form.more.show')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

/** @returns what holds the rows of the part: the heading stands in a cell of the first of them */
function frameOf(heading: HTMLElement | null): HTMLElement | null {
  return heading?.parentElement?.parentElement?.parentElement ?? null;
}

/** Values and errors stand in the form under the names of the fields; its types do not say so. */
function held(values: object, name: string): unknown {
  return (values as Readonly<Record<string, unknown>>)[name];
}

function says(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '' && value !== false;
}

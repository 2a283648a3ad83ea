import { Typography } from '@strapi/design-system';
import { useWords } from '../words/use-words';
import { EDITOR_WORDS } from './editor-words';
import type { LeftOut } from './paste/cleaned-paste';

/** What was kept of a paste and what was not: nothing vanishes without a word. */
export function Pasted({ leftOut }: { leftOut: LeftOut | null }): React.JSX.Element {
  const { pick } = useWords();
  const said = leftOut
    ? [
        pick(EDITOR_WORDS.pasted),
        leftOut.pictures > 0 && pick(EDITOR_WORDS.pasted_pictures) + leftOut.pictures,
        leftOut.links > 0 && pick(EDITOR_WORDS.pasted_links) + leftOut.links,
        leftOut.hidden > 0 && pick(EDITOR_WORDS.pasted_hidden),
      ].filter((words): words is string => typeof words === 'string')
    : [];
  return (
    <div role="status" data-testid="pasted">
      {said.map((words) => (
        <Typography key={words} tag="p" variant="pi" textColor="neutral600">
          {words}
        </Typography>
      ))}
    </div>
  );
}

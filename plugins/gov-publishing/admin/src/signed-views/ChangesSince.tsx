import { Flex, Typography } from '@strapi/design-system';
import type { Dossier } from '../api/dossier-model';
import { Changes } from '../difference/Changes';
import { useWords } from '../words/use-words';

/** What became of the words that the reader signed or that were sent back: what was asked for, and what else. */
export function ChangesSince({ dossier }: { readonly dossier: Dossier }): React.JSX.Element | null {
  const { say, moment } = useWords();
  const { since, acts, codes, key } = dossier;
  const act = acts.find(({ index }) => index === since?.index);
  if (!since || !act) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="changes-since">
      <Typography textColor="neutral700">
        {say('views.since_hint', { act: say(`act.${act.act}`), by: act.position, at: moment(act.at) })}
      </Typography>
      {act.note && <Typography tag="blockquote">{say('views.since_note', { note: act.note })}</Typography>}
      {since.changes ? (
        <Changes
          changes={since.changes}
          codes={{ before: since.codes, after: codes.after }}
          language={key.locale}
          compare
        />
      ) : (
        <Typography textColor="danger700">{say('views.since_lost')}</Typography>
      )}
    </Flex>
  );
}

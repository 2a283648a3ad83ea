import { useNotification } from '@strapi/strapi/admin';
import { isGoverned, useGoverned } from '../api/governed-types';
import { useDossier } from '../api/use-dossier';
import { entryRefOf } from '../panel/entry-ref';
import { requestSigning } from '../signing-requests';
import { useWords } from '../words/use-words';
import type { ActionFunction } from './strapi-actions';

/** Leads Strapi's Unpublish to the act of that name for governed types: leaving the public is signed, too. */
export function unpublishActionFor(strapis: ActionFunction): ActionFunction {
  const UnpublishAction: ActionFunction = (props) => {
    useGoverned();
    const { say } = useWords();
    const { toggleNotification } = useNotification();
    const governed = isGoverned(props.model);
    const original = strapis(props);
    // In a list every row would ask for its dossier; there only the entry's own page offers the act.
    const ref = governed === true && props.activeTab !== null ? entryRefOf(props) : null;
    const { dossier } = useDossier(ref, props.document?.updatedAt);
    if (governed === false) return original;
    if (governed === null || !original || !ref) return null;
    const allowed = dossier?.open.some(({ act, allowed: open }) => act === 'unpublish' && open) === true;
    return {
      label: say('act.unpublish'),
      icon: original.icon,
      variant: 'danger',
      position: ['panel'],
      disabled: !allowed,
      onClick: () => {
        if (!requestSigning({ ref, act: 'unpublish' }))
          toggleNotification({ type: 'info', message: say('sign.open_entry') });
        return true;
      },
    };
  };
  UnpublishAction.type = strapis.type;
  UnpublishAction.position = strapis.position;
  return UnpublishAction;
}

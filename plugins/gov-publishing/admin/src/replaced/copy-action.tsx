import { useAuth, useForm, useNotification } from '@strapi/strapi/admin';
import { Duplicate } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { refreshLists } from '../api/content-manager-cache';
import { isGoverned, useGoverned } from '../api/governed-types';
import { wordsOf } from '../api/refused-saves';
import type { ViewProps } from '../panel/entry-ref';
import { storeCopy } from '../saves/auto/draft-request';
import { useWords } from '../words/use-words';
import type { ActionDescription, ActionFunction } from './strapi-actions';

/**
 * Makes a new draft of an entry under the gate at one press, from its list and from the entry itself. Strapi's own refuses types
 * that have a unique field or relations, names those fields by their bare names, and leads to a form that says nothing of them.
 */
export function copyActionFor(strapis: ActionFunction): ActionFunction {
  const CopyAction: ActionFunction = (props) => {
    useGoverned();
    // React wants the same hooks each time.
    const original = strapis(props);
    const ours = useCopy(props);
    return isGoverned(props.model) === true ? ours : original;
  };
  CopyAction.type = strapis.type;
  CopyAction.position = ['table-row', 'panel'];
  return CopyAction;
}

function useCopy({ model, documentId, document, activeTab }: ViewProps): ActionDescription | null {
  const { say } = useWords();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const permissions = useAuth('CopyAction', (state) => state.permissions);
  const unsaved = useForm('CopyAction', (form: { modified?: boolean }) => form.modified, false) === true;
  const may = permissions.some(
    ({ action, subject }) => action === 'plugin::content-manager.explorer.create' && subject === model,
  );
  const id = documentId ?? document?.documentId;
  if (!may || !id || id === 'create') return null;
  const locale = document?.locale ?? null;
  return {
    type: 'clone',
    label: say('copy.action'),
    icon: <Duplicate />,
    position: ['table-row', 'panel'],
    disabled: unsaved || activeTab === 'published',
    onClick: async () => {
      const outcome = await storeCopy({ uid: model, documentId: id, locale }, {});
      if (!outcome.stored) {
        const words = outcome.reasons.map(wordsOf).join('\n');
        toggleNotification({ type: 'danger', message: words || say('copy.failed') });
        return true;
      }
      refreshLists(model);
      const query = locale === null ? '' : `?plugins[i18n][locale]=${locale}`;
      navigate(`/content-manager/collection-types/${model}/${outcome.stored.documentId}${query}`);
      toggleNotification({ type: 'success', message: say('copy.done') });
      return true;
    },
  };
}

import { isGoverned, useGoverned } from '../api/governed-types';
import { requestBulkSigning } from '../bulk/bulk-requests';
import { useWords } from '../words/use-words';
import type { ActionFunction, BulkProps } from './strapi-actions';

/** Strapi's bulk publish names itself in its answer, its bulk unpublish on the function. */
const TAKEN_OVER: readonly (string | undefined)[] = ['publish', 'unpublish'];

/** @returns Strapi's action, silent for governed types where it would publish or unpublish. */
export function bulkActionFor(strapis: ActionFunction<BulkProps>): ActionFunction<BulkProps> {
  const BulkAction: ActionFunction<BulkProps> = (props) => {
    useGoverned();
    const original = strapis(props);
    if (isGoverned(props.model) === false || !original) return original;
    const kind = original.actionType ?? original.type ?? strapis.type;
    return TAKEN_OVER.includes(kind) ? null : original;
  };
  BulkAction.type = strapis.type;
  return BulkAction;
}

/** Signs several entries at once, each seen. */
export const BulkSignAction: ActionFunction<BulkProps> = ({ documents, model }) => {
  const { say } = useWords();
  useGoverned();
  if (isGoverned(model) !== true) return null;
  return {
    label: say('bulk.action', { count: documents.length }),
    variant: 'default',
    onClick: () => {
      requestBulkSigning(
        documents.map(({ documentId, locale }) => ({ uid: model, documentId, locale: locale ?? null })),
      );
      return true;
    },
  };
};

import { TextButton } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { openDrawer } from '../jump/drawer';
import { useWords } from '../words/use-words';
import { useOpenOn } from './remark-store';
import { REMARKS_ID } from './Remarks';

/** Beside a field's label: that something is said of it and not settled. It leads to where that stands. */
export function FieldRemarks({ field }: { readonly field: string }): React.JSX.Element | null {
  const { say } = useWords();
  const { formatMessage } = useIntl();
  const count = useOpenOn(field);
  if (count === 0) return null;
  const go = (): void => {
    openDrawer(formatMessage({ id: 'content-manager.actions-drawer.open' }));
    const remarks = document.getElementById(REMARKS_ID);
    remarks?.scrollIntoView({ block: 'center' });
    remarks?.focus({ preventScroll: true });
  };
  return (
    <TextButton type="button" onClick={go} data-field-remarks={field}>
      {say('remarks.of_field', { count })}
    </TextButton>
  );
}

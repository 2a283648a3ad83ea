import { useGoverned } from '../api/governed-types';
import { useWords } from '../words/use-words';
import { entryRefOf, type ViewProps } from './entry-ref';
import { PanelBody } from './PanelBody';

interface PanelDescription {
  readonly title: string;
  readonly content: React.ReactNode;
}

/**
 * The sign-off panel beside the form of every governed type. A description function of the Content Manager: it
 * returns an object, not an element.
 */
export function SignoffPanel(props: ViewProps): PanelDescription | null {
  const { say } = useWords();
  useGoverned();
  const ref = entryRefOf(props);
  if (!ref) return null;
  return {
    title: say('panel.title'),
    content: (
      <PanelBody
        entry={ref}
        savedAt={props.activeTab === 'published' ? undefined : props.document?.updatedAt}
      />
    ),
  };
}

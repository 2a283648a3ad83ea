import { useNotification } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { useWords } from '../words/use-words';

/** What Strapi's dialog for choosing files is given, as far as it matters here. */
export interface MediaDialogProps {
  readonly onSelectAssets?: (assets: readonly unknown[]) => void;
}

/** Where Strapi's admin app keeps the components that the editors look up by name. */
export interface ComponentLibrary {
  readonly components: Record<string, ComponentType<MediaDialogProps>>;
}

const NAME = 'media-library';

/**
 * Says what is missing where "Finish" is pressed and no file is chosen. Strapi's dialog uploads a picture, comes back to
 * the list with nothing ticked, and then closes on "Finish" without a word: the picture seems to have been inserted.
 *
 * @param library of the admin app, once every plugin has registered what it brings
 */
export function askForChoice(library: ComponentLibrary): void {
  const Dialog = library.components[NAME];
  if (!Dialog) return;
  library.components[NAME] = function MediaDialog(props: MediaDialogProps) {
    const { toggleNotification } = useNotification();
    const { say } = useWords();
    const choose = (assets: readonly unknown[]): void => {
      if (assets.length > 0) return props.onSelectAssets?.(assets);
      toggleNotification({ type: 'warning', message: say('media.choose') });
    };
    return <Dialog {...props} onSelectAssets={choose} />;
  };
}

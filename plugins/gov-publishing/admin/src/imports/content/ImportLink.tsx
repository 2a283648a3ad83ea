import * as React from 'react';
import { LinkButton } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { ContentImportAnswer } from '../../../../server/src/imports/contract';
import { dataOf, read } from '../../api/admin-client';
import { PLUGIN_ID } from '../../plugin-id';
import { useWords } from '../../words/use-words';

/** The way to the import of content, for who may bring anything in; nobody is offered a page that refuses. */
export function ImportLink(): React.JSX.Element | null {
  const { say } = useWords();
  const [isOffered, setOffered] = React.useState(false);
  React.useEffect(() => {
    void read('/imports/content').then((answer) => {
      const data = dataOf<ContentImportAnswer>(answer);
      setOffered(data !== null && data.types.length > 0 && data.agencies.length > 0);
    });
  }, []);
  if (!isOffered) return null;
  return (
    <LinkButton tag={Link} to={`/plugins/${PLUGIN_ID}/import`} variant="tertiary" startIcon={<Upload />}>
      {say('imports.content.link')}
    </LinkButton>
  );
}

import { Layouts, Page } from '@strapi/strapi/admin';
import { Flex, Loader, Typography } from '@strapi/design-system';
import { HelpLink } from '../help/HelpLink';
import { useWords } from '../words/use-words';
import { LayoutCard } from './LayoutCard';
import { useEditLayouts } from './use-edit-layouts';

/** For administrators: which types have the form that the plugin made, which one of their own, and the way back. */
export default function EditFormsPage(): React.JSX.Element {
  const { say } = useWords();
  const { layouts, failed, restore } = useEditLayouts();
  return (
    <Page.Main>
      <Page.Title>{say('layouts.title')}</Page.Title>
      <Layouts.Header
        title={say('layouts.title')}
        subtitle={say('layouts.subtitle')}
        primaryAction={<HelpLink page="screens/edit-forms" />}
      />
      <Layouts.Content>
        {failed && (
          <Typography role="status" textColor="danger600">
            {say('layouts.failed')}
          </Typography>
        )}
        {!layouts && !failed && <Loader>{say('panel.loading')}</Loader>}
        {layouts && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
            {layouts.map((layout) => (
              <li key={layout.uid}>
                <LayoutCard layout={layout} onRestore={() => restore(layout.uid)} />
              </li>
            ))}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

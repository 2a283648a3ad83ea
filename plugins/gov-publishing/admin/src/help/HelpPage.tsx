import * as React from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Loader, Typography } from '@strapi/design-system';
import { useHref, useLocation, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { HelpAnswer, HelpPage as Guide } from '../../../server/src/help/contract';
import { dataOf, read } from '../api/admin-client';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../words/use-words';

const Text = styled.div`
  max-width: 80rem;
  padding: 2.4rem;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  line-height: 1.7;
  overflow-wrap: anywhere;

  h2 {
    margin-top: 2.4rem;
    font-size: 2rem;
  }
  p,
  li,
  blockquote {
    margin: 0.8rem 0;
  }
  ul,
  ol {
    padding-left: 2.4rem;
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  strong {
    font-weight: bold;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  img ~ em {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.4rem;
    font-style: normal;
  }
  blockquote {
    border-left: 4px solid ${({ theme }) => theme.colors.primary600};
    padding-left: 1.6rem;
  }
  img {
    display: block;
    max-width: 100%;
    height: auto;
    margin-top: 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
`;

/** A page of the guide, as the server makes it of the guides in docs/ and of the words of refusals. */
export function HelpPage(): React.JSX.Element {
  const { say, language } = useWords();
  const name = useParams()['*'] ?? '';
  const home = useHref(`/plugins/${PLUGIN_ID}/help/`);
  const { hash } = useLocation();
  const [guide, setGuide] = React.useState<Guide | 'failed' | null>(null);
  React.useEffect(
    () =>
      void read('/help', { name, language }).then((answer) =>
        setGuide(dataOf<HelpAnswer>(answer) ?? 'failed'),
      ),
    [name, language],
  );
  // The page comes after the browser looked for the place that its address names.
  React.useEffect(() => {
    placeAt(hash)?.scrollIntoView();
  }, [guide, hash]);
  if (guide === null) return <Loader>{say('panel.loading')}</Loader>;
  const title = guide === 'failed' ? say('help.failed') : guide.title;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        navigationAction={
          <Typography tag="a" href={home} textColor="primary600">
            {say('help.home')}
          </Typography>
        }
      />
      <Layouts.Content>
        {guide !== 'failed' && (
          // Of the plugin's own pages alone: the server shows mark-up in them as it is.
          <Text
            data-testid="guide"
            dangerouslySetInnerHTML={{ __html: guide.html.replaceAll('<a href="', `<a href="${home}`) }}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

/** @returns what the end of an address names on the page; null for none, and for one that is no address */
function placeAt(hash: string): Element | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

import * as React from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import { useIsDesktop } from '@strapi/strapi/admin';
import { createPortal } from 'react-dom';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { UnseenBell } from '../notices/UnseenBell';
import { PLUGIN_ID } from '../plugin-id';
import { useWords } from '../words/use-words';
import { WaitingDesk } from './WaitingDesk';

/** A link of Strapi's menu, as much as is used of it. */
export interface MenuLink {
  readonly to: string;
  icon: unknown;
}
type Icon = React.ComponentType<React.SVGProps<SVGSVGElement>>;

/** Room for a count of two or three figures: the bar cuts off what stands out of it. */
const BarItem = styled.li`
  padding-inline-end: 0.8rem;
`;

const BarLink = styled(NavLink)`
  display: flex;
  padding: 1rem;
  border-radius: ${({ theme }) => theme.borderRadius};

  &.active {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

/**
 * Puts the desk and the bell into the bar that Strapi shows on telephones. It names the links of that bar itself
 * (`topMobileNavigation`, 5.54) and hides all others behind a button, where a head sees nothing of what waits. So they
 * come with a link that always stands there.
 */
export function standInTopBar(menu: readonly MenuLink[]): void {
  const link = menu.find(({ to }) => to === 'content-manager');
  if (!link || typeof link.icon === 'string') return;
  const Own = link.icon as Icon;
  link.icon = function WithDesk(props: React.SVGProps<SVGSVGElement>): React.JSX.Element {
    return (
      <>
        <Own {...props} />
        <BesideIt />
      </>
    );
  };
}

function BesideIt(): React.JSX.Element | null {
  const isDesktop = useIsDesktop();
  const [bar, setBar] = React.useState<Element | null>(null);
  if (isDesktop) return null;
  return (
    <>
      <span hidden ref={(here) => here && setBar(here.closest('ul'))} />
      {bar && createPortal(<Links />, bar)}
    </>
  );
}

/** In React's tree they are within the other link: what is pressed here must not press that one as well. */
function Links(): React.JSX.Element {
  const { say } = useWords();
  const alone = (event: React.SyntheticEvent): void => event.stopPropagation();
  const fill = { width: '20', height: '20', fill: 'neutral500' };
  return (
    <>
      <BarItem onClick={alone} onFocus={alone} onPointerMove={alone}>
        <BarLink to={`/plugins/${PLUGIN_ID}`}>
          <VisuallyHidden>{say('desk.title')}</VisuallyHidden>
          <WaitingDesk {...fill} />
        </BarLink>
      </BarItem>
      <BarItem onClick={alone} onFocus={alone} onPointerMove={alone}>
        <BarLink to={`/plugins/${PLUGIN_ID}-notices`}>
          <VisuallyHidden>{say('notices.title')}</VisuallyHidden>
          <UnseenBell {...fill} />
        </BarLink>
      </BarItem>
    </>
  );
}

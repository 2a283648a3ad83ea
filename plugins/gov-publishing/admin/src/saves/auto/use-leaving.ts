import * as React from 'react';
import { setLeaving } from './draft-request';
import { noLongerThan } from './no-longer-than';

interface Leaving {
  /** Whether anything typed is not stored, or the form does not know that it is. */
  isPending(): boolean;
  /** Stores it. @returns whether all of the form is stored now */
  flush(): Promise<boolean>;
  /** Lets Strapi's question whether to leave pass: it does not ask while a form is being saved. */
  letGo(isLetGo: boolean): void;
}

/** How long a page may take to go where its link leads. */
const GOING_MS = 1_500;
/** How long a link that was pressed waits for a save; then it is followed all the same, and Strapi asks whether to leave. */
const WAITS_MS = 5_000;

/** Stores a draft when its page is left: by a link before it is followed, and by anything else while it closes. */
export function useLeaving(leaving: Leaving): void {
  const latest = React.useRef(leaving);
  latest.current = leaving;
  React.useEffect(() => {
    let isThrough = false;
    let timer: number | undefined;
    const follow = async (link: HTMLElement): Promise<void> => {
      const isStored = await noLongerThan(WAITS_MS, latest.current.flush(), false);
      if (isStored) latest.current.letGo(true);
      // The form has to be drawn as one that lets go first.
      timer = window.setTimeout(() => {
        isThrough = true;
        link.click();
        isThrough = false;
        timer = window.setTimeout(() => isStored && latest.current.letGo(false), GOING_MS);
      }, 50);
    };
    const onClick = (event: MouseEvent): void => {
      const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]');
      if (isThrough || !link || !leads(link, event) || !latest.current.isPending()) return;
      event.preventDefault();
      event.stopPropagation();
      void follow(link);
    };
    // A save that is under way is waited for here as well, and what was typed since may then come too late. It cannot be sent
    // beside it: the server takes a save by the version that its form shows, and the version that the first one makes is not
    // known yet. Of the two one would be refused, which one nobody knows, and who stays after all would read that somebody
    // else had saved; a new entry would become two. As long as the form is modified the browser asks before it closes.
    const onClose = (): void => {
      if (!latest.current.isPending()) return;
      setLeaving(true);
      void latest.current.flush().finally(() => setLeaving(false));
    };
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') onClose();
    };
    document.addEventListener('click', onClick, true);
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('beforeunload', onClose);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('beforeunload', onClose);
    };
  }, []);
}

/** Whether a press on the link leaves the form, in this very page. */
function leads(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const isHere = link.target === '' || link.target === '_self';
  const { origin, pathname } = new URL(link.href, window.location.href);
  return isPlain && isHere && origin === window.location.origin && pathname !== window.location.pathname;
}

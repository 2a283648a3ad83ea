import * as React from 'react';
import { setLeaving } from './draft-request';

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

/** Stores a draft when its page is left: by a link before it is followed, and by anything else while it closes. */
export function useLeaving(leaving: Leaving): void {
  const latest = React.useRef(leaving);
  latest.current = leaving;
  React.useEffect(() => {
    let isThrough = false;
    let timer: number | undefined;
    const follow = async (link: HTMLElement): Promise<void> => {
      const isStored = await latest.current.flush();
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

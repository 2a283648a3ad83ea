import * as React from 'react';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { actsThat } from '../api/acts';
import type { Act, Dossier } from '../api/dossier-model';
import { isGoverned, useGoverned } from '../api/governed-types';
import { useDossier } from '../api/use-dossier';
import { entryRefOf, type ViewProps } from '../panel/entry-ref';
import { useTellForm } from '../saves/auto/open-form';
import { requestSigning } from '../signing-requests';
import { useWords } from '../words/use-words';
import type { ActionDescription, ActionFunction } from './strapi-actions';

/** The acts that carry an entry on, in the order of the chain: the first that is open is the button's. */
const ONWARD: readonly Act[] = actsThat(({ tone }) => tone === 'onward');

/** @returns the act the button offers, or null where it is not the reader's turn. */
function nextAct(dossier: Dossier): Act | null {
  return ONWARD.find((act) => dossier.open.some((each) => each.act === act && each.allowed)) ?? null;
}

/**
 * Puts our acts in the place of Strapi's Publish, for governed types; other types keep Strapi's own.
 *
 * Strapi's function is run in both cases, because React wants the same hooks each time. For a governed type it is
 * told that the published version is shown: then it is disabled, and so is its Ctrl+Shift+Enter, which would send
 * a request the gate refuses.
 */
export function publishActionFor(strapis: ActionFunction): ActionFunction {
  const PublishAction: ActionFunction = (props) => {
    useGoverned();
    useTellForm(props);
    const governed = isGoverned(props.model);
    const held =
      governed === false ? props : { ...props, activeTab: 'published' as const, document: undefined };
    const original = strapis(held);
    const ours = useNextAct(props);
    return governed === true ? ours : original;
  };
  PublishAction.type = strapis.type;
  PublishAction.position = strapis.position;
  return PublishAction;
}

function useNextAct(props: ViewProps): ActionDescription | null {
  const { say } = useWords();
  const { toggleNotification } = useNotification();
  const ref = entryRefOf(props);
  const { dossier } = useDossier(ref, props.document?.updatedAt);
  const unsaved = useForm('SignAction', (form: { modified?: boolean }) => form.modified, false) === true;
  const act = dossier && nextAct(dossier);
  const sign = React.useCallback((): void => {
    if (!ref || !act) return;
    const opened = requestSigning({ ref, act });
    if (!opened) toggleNotification({ type: 'info', message: say('sign.open_entry') });
  }, [ref, act, say, toggleNotification]);
  useSignShortcut(sign, act !== null && !unsaved);
  return {
    type: 'publish',
    label: act ? say(`act.${act}`) : say(labelWithout(dossier)),
    // Not in the window of a related entry: what is signed there could not be seen.
    position: ['panel', 'preview'],
    disabled: act === null || unsaved || props.activeTab === 'published',
    onClick: () => {
      sign();
      return true;
    },
  };
}

/** @returns the key of the button's words where the reader has nothing to sign. */
function labelWithout(
  dossier: Dossier | null,
): 'sign.save_first' | 'sign.published' | 'sign.findings' | 'sign.waiting' {
  if (!dossier) return 'sign.save_first';
  if (dossier.state === 'published') return 'sign.published';
  return dossier.findings.some(({ level }) => level === 'blocks') ? 'sign.findings' : 'sign.waiting';
}

/** Strapi's keyboard shortcut for publishing, leading to the act that is open. */
function useSignShortcut(sign: () => void, open: boolean): void {
  React.useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      sign();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [sign, open]);
}

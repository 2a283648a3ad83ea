type Words = Readonly<Record<string, string>>;

/** What Strapi draws its screens from: it asks for each word when it draws it, so that words may come later. */
interface Configurations {
  readonly translations?: Readonly<Record<string, Record<string, string> | undefined>>;
}

const LEADS_THERE = 'a[href*="/settings"]';

/** @returns Strapi's words of its settings that Strapi has no Thai for */
async function settingsWords(): Promise<Words> {
  return (await import('./strapi-th/SettingsWords.json')).default;
}

/** @returns whether the panel is opened in its settings: their words are needed at once */
export function opensInSettings(): boolean {
  return typeof location !== 'undefined' && location.pathname.includes('/settings');
}

/**
 * Officers meet the settings seldom, and their words are as many as those of all else: they come when somebody is about to
 * go there, by pointer, touch or keyboard.
 */
export function bringSettingsWords(configurations: Configurations): void {
  const begun = ['pointerover', 'pointerdown', 'focusin'] as const;
  const bring = ({ target }: Event): void => {
    if (!(target instanceof Element) || !target.closest(LEADS_THERE)) return;
    for (const event of begun) document.removeEventListener(event, bring);
    void settingsWords().then((words) => Object.assign(configurations.translations?.['th'] ?? {}, words));
  };
  if (!opensInSettings()) for (const event of begun) document.addEventListener(event, bring);
}

/** @returns the language that an account chose for the panel; Thai where none was chosen, as the panel opens */
export function panelLanguageOf(account: Readonly<Record<string, unknown>>): 'th' | 'en' {
  const { preferedLanguage: chosen } = account;
  return typeof chosen === 'string' && chosen !== '' && !chosen.startsWith('th') ? 'en' : 'th';
}

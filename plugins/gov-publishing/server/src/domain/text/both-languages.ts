/** Words in both languages of the office; their reader's language is chosen where they are shown. */
export interface BothLanguages {
  readonly th: string;
  readonly en: string;
}

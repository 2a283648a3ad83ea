/** One statement in both languages of the product. */
export interface Words {
  readonly th: string;
  readonly en: string;
}

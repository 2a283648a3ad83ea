/** A page of the guide, ready to be shown. Made from the guides in docs/ and from the words of refusals: nothing in it is of the site. */
export interface HelpPage {
  readonly title: string;
  /** Without the title. Addresses of other pages are paths of the panel's help. */
  readonly html: string;
}

export interface HelpAnswer {
  readonly data: HelpPage;
}

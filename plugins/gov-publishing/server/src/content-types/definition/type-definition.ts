import type { Schema } from '../../domain/schema/attribute';
import type { AddressRequirement, Check } from '../checks/check';
import type { Json, JsonObject } from '../../domain/content/snapshot';
import type { EditForm } from '../../domain/edit-form';
import type { OiaRule } from '../../domain/oia/placement';
import type { PageLayout } from '../page';
import type { PresentationChoices, PublicFields, ScalarType } from '../presentation';
import type { CalendarDays } from './calendar';
import type { ChosenBy } from './chosen-by';
import type { SampleEntry } from './sample';
import type { WordsOfType } from './words';
import type { EntrySaid, LinkedThing } from './entry-said';

/** Which fields are title, summary and body of an entry: of each the first that says something. */
export interface TypeTexts {
  readonly title: readonly string[];
  readonly summary: readonly string[];
  readonly body: readonly string[];
}

/** Fields by which entries are nodes of the site's map: what they hang under, their order, and where else they lead. */
export interface SiteMapFields {
  readonly parent: string;
  readonly order: string;
  readonly address: string;
}

/** Fields of the one entry that says what stands around every page; its title is the name of the site. */
export interface IdentityFields {
  readonly emblem: string;
  readonly emblemAlt: string;
  /** `#rrggbb` */
  readonly mainColour: string;
  readonly accentColour: string;
  readonly hotline: string;
  /** Rows with `label` and `address`, a path of the site or a web address. */
  readonly menu: string;
  /** Rows with `label` and `url`. */
  readonly socialLinks: string;
  readonly footerText: string;
}

/** Fields by which entries are shown for a time, and lead elsewhere. */
export interface DisplayFields {
  /** The first instant of it, and the first after it; an entry without them is shown from the first day, or for good. */
  readonly from: string;
  readonly to: string;
  /** Where it leads: a web address, or else an entry that one of these relations names. */
  readonly address: string;
  readonly entries: readonly string[];
  /** Where on a page it hangs: lists take it by the name `placement`. */
  readonly placement: string;
  /** What it is about. */
  readonly category: string;
}

/** How an entry stands in lists where its title alone would make its reader take one step too many. */
export type InLists =
  /** A question that opens to its answer, without leaving the list. */
  | { readonly form: 'answers'; readonly question: string }
  /** A way to another site: the title leads there, and a second link to the entry with its proof. */
  | { readonly form: 'links'; readonly address: string };

/** Of a type whose entries are sets of data. */
export interface DataKnowledge {
  /** Field with the rows that hold the files: `file`, `format`, `title`, `accessUrl`. */
  readonly distributions: string;
  /**
   * @param item an entry, as the API gives it
   * @param published when it was last published
   * @returns the last day (YYYY-MM-DD) on which the next data are in time, or null where none are due
   */
  readonly updateDueOn: (item: JsonObject, published: Date) => string | null;
  /** @returns what the data catalogue says of an entry besides its files, in the words of DCAT-AP and TH-GDC */
  readonly catalogued: (entry: EntrySaid) => JsonObject;
  /** @returns the licence under which the files are, as a thing of the catalogue; null where none is known */
  readonly licence: (item: JsonObject) => JsonObject | null;
}

/** A value that nobody writes: it follows from what was signed. */
export interface ComputedField {
  readonly type: ScalarType;
  /** @param content as it was signed */
  readonly of: (content: JsonObject) => Json;
  /** Where not every entry has one: the others have null. */
  readonly mayLack?: true;
}

/** How the newest entries of a type stand on the front page of the site and of an agency. */
export interface OnFrontPage {
  /** Pictures with titles, short tiles, or a list as in the section. */
  readonly as: 'cards' | 'tiles' | 'list';
  /** The lowest comes first; a type that says nothing comes last. */
  readonly place: number;
  readonly count: number;
  /** Entries in which a field has this value say how the agency is reached: the newest stands at the foot of the page. */
  readonly contact?: { readonly field: string; readonly value: string };
}

/** A content type's schema as it stands in `schema.json`, or as a type of the plugin is written. */
export interface DefinableSchema extends Schema {
  readonly info: { readonly singularName: string; readonly pluralName: string; readonly displayName: string };
}

/** Everything that the folder of a type says of it. What is left out follows from the schema, or is not there. */
export interface TypeKnowledge<Schema extends DefinableSchema = DefinableSchema> {
  readonly schema: Schema;
  readonly texts: TypeTexts;
  readonly presentation: PresentationChoices;
  /** The checks of this type; those common to all types are added. */
  readonly checks?: readonly Check[];
  /** What stands on the page of an entry; where left out, everything public in the order of the schema. */
  readonly page?: PageLayout;
  /** The edit form; where left out, Strapi lays the fields out in the order of the schema. */
  readonly form?: EditForm;
  /** By what its entries are named and found in a relation; where left out, by the one field that Strapi takes. */
  readonly chosenBy?: ChosenBy;
  /** First word of a slug made for an entry without one, e.g. `news`; only for a type with a field `slug`. */
  readonly slugPrefix?: string;
  /** How the section is called in addresses of pages, e.g. `news` in `/news/…`; the plural of the type where left out. */
  readonly inAddresses?: string;
  readonly calendar?: CalendarDays;
  /**
   * Where an entry says of what moment it speaks, as a field or a field of a component: `source.dateTime`. What was posted elsewhere
   * before brings its day there.
   */
  readonly writtenAt?: string;
  /** @returns the entry in the words of schema.org: `common` and what only this type says. Where left out: a WebPage. */
  readonly linkedData?: (entry: EntrySaid) => LinkedThing;
  /** @returns a list of entries as one thing, where search engines know such lists; where left out there is no such address. */
  readonly linkedList?: (entries: readonly EntrySaid[]) => LinkedThing;
  /** How the newest entries stand on the front page; where left out, in a list below all others. */
  readonly onFrontPage?: OnFrontPage;
  /** How entries stand in lists; where left out, by title and summary. */
  readonly inLists?: InLists;
  /** @returns the entry as a public service of CPSV-AP; where left out it is none */
  readonly publicService?: (entry: EntrySaid) => LinkedThing;
  /** Fields that are made of signed ones, open to filters and orders and shown with the others, by their names. */
  readonly computed?: Readonly<Record<string, ComputedField>>;
  /** Under which sections of the Official Information Act entries stand by what they are; where left out, by choice alone. */
  readonly oia?: OiaRule;
  /** Of the one type whose entries are the site map. */
  readonly siteMap?: SiteMapFields;
  /** Of the one type whose newest entry says what the site is called and what stands around its pages. */
  readonly identity?: IdentityFields;
  /** Of a type whose entries hang on pages for a time and are no section of the site: lists take `active=true`. */
  readonly display?: DisplayFields;
  /** Where the entries are sets of data: their files are opened, shown and offered in other formats. */
  readonly data?: DataKnowledge;
  /** Labels, choices and findings in Thai and English; a type without words shows the bare names of its fields. */
  readonly words?: WordsOfType;
  /** A whole entry in which no check finds anything: tests sign it and look for it in every public form. */
  readonly sample?: SampleEntry;
  readonly addressRequirement?: AddressRequirement;
}

/** A type as everything outside its folder asks for it: nothing there names a type. Null is what the type does not have. */
export interface TypeDefinition<Schema extends DefinableSchema = DefinableSchema> {
  readonly schema: Schema;
  readonly singularName: string;
  readonly texts: TypeTexts;
  readonly presentation: PresentationChoices;
  readonly ownChecks: readonly Check[];
  readonly page: PageLayout | null;
  readonly form: EditForm | null;
  readonly chosenBy: ChosenBy | null;
  readonly slugPrefix: string | null;
  readonly inAddresses: string | null;
  readonly calendar: CalendarDays | null;
  readonly writtenAt: string | null;
  readonly linkedData: ((entry: EntrySaid) => LinkedThing) | null;
  readonly linkedList: ((entries: readonly EntrySaid[]) => LinkedThing) | null;
  readonly onFrontPage: OnFrontPage | null;
  readonly inLists: InLists | null;
  readonly publicService: ((entry: EntrySaid) => LinkedThing) | null;
  readonly computed: Readonly<Record<string, ComputedField>> | null;
  readonly oia: OiaRule | null;
  readonly siteMap: SiteMapFields | null;
  readonly identity: IdentityFields | null;
  readonly display: DisplayFields | null;
  readonly data: DataKnowledge | null;
  readonly words: WordsOfType | null;
  readonly sample: SampleEntry | null;
  readonly addressRequirement: AddressRequirement | null;
  /** Scalar fields open to `fields`, `filters` and `sort`; null where Strapi's model says which (a host's own type). */
  readonly publicFields: PublicFields | null;
}

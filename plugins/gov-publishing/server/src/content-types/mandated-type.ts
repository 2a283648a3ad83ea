import type { Check } from './checks/check';
import { commonChecks } from './checks/common-checks';
import { COMPONENTS } from './components';
import { presentationOf, type Presentation, type PresentationChoices } from './presentation';
import type { PageLayout } from './page';
import type { ContentModel, ContentTypeSchema } from './model/schema';

/** A type that the mandates ask for, or a neighbour that such types point at (agency, appointment). */
export interface MandatedType {
  readonly singularName: string;
  readonly uid: string;
  readonly schema: ContentTypeSchema;
  /** The schema with the components it may hold. */
  readonly model: ContentModel;
  /** Every check of the type: those common to all publishable types first. Empty for the neighbours. */
  readonly checks: readonly Check[];
  readonly presentation: Presentation;
  /** What stands on the page of an entry; null of a type that has no pages (agency, appointment). */
  readonly page: PageLayout | null;
  /** First word of a slug made for an entry without one, e.g. `news`; null where the type has no slug. */
  readonly slugPrefix: string | null;
}

/** What the folder of a type says of it; the rest follows from the schema. */
export interface MandatedTypeParts {
  readonly schema: ContentTypeSchema;
  readonly checks: readonly Check[];
  readonly presentation: PresentationChoices;
  readonly page: PageLayout | null;
  readonly slugPrefix: string | null;
}

/** Puts the parts of a type together: adds the common checks and derives uid, model and presentation. */
export function mandatedType({
  schema,
  checks,
  presentation,
  page,
  slugPrefix,
}: MandatedTypeParts): MandatedType {
  const { singularName } = schema.info;
  const model = { schema, components: COMPONENTS };
  const publishable = schema.options.draftAndPublish;
  return {
    singularName,
    uid: `plugin::gov-publishing.${singularName}`,
    schema,
    model,
    checks: publishable ? [...commonChecks(model), ...checks] : checks,
    presentation: presentationOf(schema, presentation),
    page,
    slugPrefix,
  };
}

import type { Check } from '../checks/check';
import { commonChecks } from '../checks/common-checks';
import { COMPONENTS } from '../components';
import type { ContentModel, ContentTypeSchema } from '../model/schema';
import { presentationOf, type Presentation } from '../presentation';
import type { TypeDefinition } from './type-definition';

/** A type that the mandates ask for, or one without drafts that such types point at (agency, appointment). */
export interface PluginType extends TypeDefinition<ContentTypeSchema> {
  readonly uid: string;
  /** The schema with the components it may hold. */
  readonly model: ContentModel;
  /** Every check of the type: those common to all publishable types first. */
  readonly checks: readonly Check[];
  readonly presentation: Presentation;
}

/** @returns a definition as a type of this plugin: with uid, components and the common checks */
export function pluginType(definition: TypeDefinition<ContentTypeSchema>): PluginType {
  const { schema, singularName, ownChecks, addressRequirement } = definition;
  const model = { schema, components: COMPONENTS };
  const presentation = presentationOf(schema, definition.presentation);
  return {
    ...definition,
    uid: `plugin::gov-publishing.${singularName}`,
    model,
    checks: schema.options.draftAndPublish
      ? [...commonChecks(model, addressRequirement), ...ownChecks]
      : ownChecks,
    presentation,
    publicFields: presentation.publicFields,
  };
}

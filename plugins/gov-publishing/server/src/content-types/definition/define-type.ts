import { CHOSEN_SECTIONS, sectionsText, type OiaRule } from '../../domain/oia/placement';
import type { ComputedField, DefinableSchema, TypeDefinition, TypeKnowledge } from './type-definition';

/**
 * Puts together what one folder knows of a type. The plugin's own types are made with it, and so may a host app's be:
 * `governed['api::tender.tender'].definition` in the configuration of the plugin.
 */
export function defineType<Schema extends DefinableSchema>({
  checks = [],
  ...known
}: TypeKnowledge<Schema>): TypeDefinition<Schema> {
  // What is left out may be written as undefined, which is not the null that everything asks for.
  const given = Object.fromEntries(
    Object.entries(known).filter(([, value]) => value !== undefined),
  ) as typeof known;
  return {
    page: null,
    form: null,
    chosenBy: null,
    slugPrefix: null,
    inAddresses: null,
    calendar: null,
    writtenAt: null,
    linkedData: null,
    linkedList: null,
    onFrontPage: null,
    inLists: null,
    publicService: null,
    oia: null,
    siteMap: null,
    identity: null,
    display: null,
    data: null,
    words: null,
    sample: null,
    addressRequirement: null,
    publicFields: null,
    ...given,
    computed: withSections(known),
    singularName: known.schema.info.singularName,
    ownChecks: checks,
  };
}

/** The sections of an entry, as the index of the Act and `filters` find it: `s7_4 s9_8`. */
export const OIA_UNDER = 'oiaUnder';

function withSections({ schema, computed, oia }: TypeKnowledge): TypeDefinition['computed'] {
  if (!oia && !Object.hasOwn(schema.attributes, CHOSEN_SECTIONS)) return computed ?? null;
  return { ...computed, [OIA_UNDER]: sectionsField(oia ?? null) };
}

function sectionsField(rule: OiaRule | null): ComputedField {
  return { type: 'string', of: (content) => sectionsText(rule, content), mayLack: true };
}

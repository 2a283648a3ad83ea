import type { GovernedType } from '../../../entries/governed-types';
import { choiceIn } from '../../../messages/choices';
import type { Strapi } from '../../../strapi-boundary';
import { bareHeading } from '../../table/records';
import { contentFields } from '../columns/content-fields';

/** What categories of the old site say of an entry, and those that say nothing here. */
export interface Kinds {
  readonly values: Readonly<Record<string, string>>;
  readonly left: readonly string[];
}

/**
 * @returns a reader of categories and tags: one that is called as a choice of the fields which say what an entry is (the first part of
 *   the type's form), in Thai or in English, is that choice; the first one of several for a field
 */
export function kindsByCategory(
  strapi: Strapi,
  type: GovernedType,
): (categories: readonly string[]) => Kinds {
  const { form } = type.definition;
  const first = form === null ? [] : form.parts.kind.flat();
  const choices = new Map<string, { readonly field: string; readonly value: string }>();
  for (const { name, holder, attribute } of contentFields(strapi, type)) {
    if (!first.includes(name)) continue;
    for (const value of attribute.enum ?? [])
      for (const word of [choiceIn('th', holder, name, value), choiceIn('en', holder, name, value), value])
        if (word !== undefined && !choices.has(bareHeading(word)))
          choices.set(bareHeading(word), { field: name, value });
  }
  return (categories) => {
    const values: Record<string, string> = {};
    const left = new Set<string>();
    for (const category of categories) {
      const name = category.trim();
      const choice = choices.get(bareHeading(name));
      if (choice && (values[choice.field] ?? choice.value) === choice.value)
        values[choice.field] = choice.value;
      else if (name !== '') left.add(name);
    }
    return { values, left: [...left] };
  };
}

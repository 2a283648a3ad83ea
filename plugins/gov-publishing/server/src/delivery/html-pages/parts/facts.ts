import type { Json } from '../../../domain/content/snapshot';
import { html, type Html } from '../frame/html';
import type { Holder, PartContext } from './part-context';
import { shownValue } from './shown-value';

/** A field with its label. */
export type Fact = readonly [label: string, value: Html | string | null | false];

/** @returns labels and values as a list; nothing where no value is there */
export function factList(facts: readonly Fact[]): Html | false {
  const there = facts.filter(([, value]) => value !== null && value !== false && value !== '');
  if (there.length === 0) return false;
  return html`<dl class="facts">
    ${there.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

/**
 * @returns fields of an entry or a component with their labels. A choice that nobody made (the one a field has from the
 *   beginning) says nothing and is left out
 */
export function fieldFacts(
  holder: Holder,
  fields: readonly string[],
  row: Readonly<Record<string, Json>>,
  context: PartContext,
): Fact[] {
  return fields.map((name): Fact => {
    const { default: usual } = (holder.attributes[name] ?? {}) as { readonly default?: Json };
    const value = row[name] === usual ? null : shownValue(holder, name, row[name], context);
    return [context.words.label(holder.name, name), value];
  });
}

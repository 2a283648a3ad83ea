import { isGoverned } from '../api/governed-types';
import { modelOnScreen } from '../list-view/model-on-screen';
import { RICH_TEXT } from '../rich-text/RichTextField';
import { PLUGIN_ID } from '../plugin-id';
import { wordsIfAny } from '../translations/loaded-words';
import { FISCAL_YEAR } from '../days/EntryDay';
import { isFiscalYearField } from '../days/fiscal-years';
import type { EditLayout, LaidOutField, Panel, Row } from './edit-layout';
import { CHOICE } from './ChoiceField';
import { isNamedRelation, KeepChosenName } from './KeepChosenName';
import { FieldHelp } from './FieldHelp';
import { FORM_PARTS, formNamed, rowsOf, type EditForm, type FormOfType, type FormPart } from './known-forms';
import { isFormOnScreen } from './form-on-screen';
import { PART_HEAD, type PartHeadProps } from './PartHead';

/** Kinds of input whose frame shows no help below it; beside the label there is room. */
const HELP_BESIDE_LABEL: ReadonlySet<string> = new Set(['component', 'dynamiczone']);

/** Of a frame with such a field the Content Manager shows nothing else. */
const STANDS_ALONE: ReadonlySet<string> = new Set(['dynamiczone']);

/**
 * Makes a form of the fields that Strapi lays out one after another: parts with headings, the help that the type's folder has
 * for each field, marks at what signing forward needs, and no field that the entry's kind has no use for. A layout that an
 * administrator made keeps its order and has no headings, for they would not fit it.
 */
export function leadForm<T extends { readonly layout: EditLayout }>(view: T): T {
  if (!isFormOnScreen()) return view;
  const { layout } = view;
  const form = formNamed(layout.settings.displayName);
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [
      uid,
      {
        ...component,
        layout: component.layout.map((row) => row.map((field) => helped(field, componentNamed(uid)))),
      },
    ]),
  );
  const panels = layout.layout.map((panel) =>
    panel.map((row) =>
      row.map((field) => (form ? led(helped(field, form.type), form) : helped(field, undefined))),
    ),
  );
  if (!form) return { ...view, layout: { ...layout, components, layout: panels } };
  const own = isOurs(panels.flat(), form) ? inParts(panels.flat(), form) : panels;
  return { ...view, layout: { ...layout, components, layout: own } };
}

function helped(laidOut: LaidOutField, holder: string | undefined): LaidOutField {
  const field = fitted(laidOut);
  if (holder === undefined) return field;
  const bare = {
    ...field,
    ...(field.type === 'enumeration' && { type: CHOICE, holder }),
    attribute: withoutBounds(field.attribute),
  };
  // What an administrator wrote for the offices of this site goes before what suits every office.
  if (field.hint) return bare;
  const keys = [`help.${holder}.${field.name}`, `help.${field.name}`];
  if (keys.every((key) => wordsIfAny(key) === undefined)) return bare;
  const help = <FieldHelp holder={holder} field={field.name} />;
  if (HELP_BESIDE_LABEL.has(field.type)) return beside(bare, help);
  return { ...bare, hint: help };
}

/** What suits a field of any type, a host's as well. */
function fitted(field: LaidOutField): LaidOutField {
  if (isFiscalYearField(field.attribute)) return inYears(field);
  if (field.type === 'richtext' && isGoverned(modelOnScreen() ?? '') === true)
    return { ...field, type: RICH_TEXT };
  return isNamedRelation(field.attribute) ? beside(field, <KeepChosenName field={field.name} />) : field;
}

/** What stands beside the label already stays. */
function beside(field: LaidOutField, more: React.JSX.Element): LaidOutField {
  const labelAction = (
    <>
      {field.labelAction}
      {more}
    </>
  );
  return { ...field, labelAction };
}

/** Strapi's input for integers writes a year as `2,570`. */
function inYears(field: LaidOutField): LaidOutField {
  return { ...field, type: FISCAL_YEAR, attribute: withoutBounds(field.attribute) };
}

/** @returns the bare name of a component of ours, e.g. `source`; a host's component may have the same bare name */
function componentNamed(uid: string): string | undefined {
  const [category, name] = uid.split('.');
  return category === PLUGIN_ID ? name : undefined;
}

/** "min. 2400 / max. 2700" tells nobody what to write; the server still refuses what is out of bounds, in words. */
function withoutBounds(attribute: LaidOutField['attribute']): LaidOutField['attribute'] {
  if (attribute['type'] !== 'integer' && attribute['type'] !== 'decimal') return attribute;
  return Object.fromEntries(Object.entries(attribute).filter(([name]) => name !== 'min' && name !== 'max'));
}

function led(field: LaidOutField, form: EditForm): LaidOutField {
  const needed = form.needed.includes(field.name) ? { required: true } : {};
  const shownFor = form.shownFor[field.name];
  if (!shownFor) return { ...field, ...needed };
  const visible = {
    or: [{ in: [{ var: shownFor.field }, shownFor.values] }, { '!!': [{ var: field.name }] }],
  };
  return { ...field, ...needed, attribute: { ...field.attribute, conditions: { visible } } };
}

function isOurs(rows: readonly Row[], form: EditForm): boolean {
  const there = rows.flat().map(({ name }) => name);
  const meant = rowsOf(form)
    .flat()
    .filter((name) => there.includes(name));
  return there.length > 0 && there.join() === meant.join();
}

function inParts(rows: readonly Row[], form: FormOfType): Panel[] {
  return FORM_PARTS.flatMap((part) => {
    const names = form.parts[part].flat();
    const own = rows.filter((row) => row.some(({ name }) => names.includes(name)));
    return own.length > 0 ? framed([head(part, own, form), ...own]) : [];
  });
}

/** @returns the rows in as many frames as it takes to show them all */
function framed(rows: readonly Row[]): Panel[] {
  const frames: Row[][] = [];
  let open: Row[] | undefined;
  for (const row of rows) {
    if (row.some(({ type }) => STANDS_ALONE.has(type))) {
      frames.push([row]);
      open = undefined;
    } else if (open) open.push(row);
    else frames.push((open = [row]));
  }
  return frames;
}

/** A heading is laid out as a field, under the name of one of its part: who may read none of them reads no heading. */
function head(
  part: FormPart,
  rows: readonly Row[],
  { type: of, ofThisYear }: FormOfType,
): readonly (LaidOutField & PartHeadProps)[] {
  const fields = rows.flat().map(({ name }) => name);
  const attribute = { type: PART_HEAD };
  // Of a component there is no permission by its bare name.
  const [plain] = rows.flat().filter(({ type }) => !HELP_BESIDE_LABEL.has(type));
  const name = plain?.name ?? 'title';
  return [
    {
      name,
      type: PART_HEAD,
      attribute,
      size: 12,
      visible: true,
      label: '',
      part,
      of,
      fields,
      ofThisYear,
    },
  ];
}

import * as React from 'react';
import type { EditLayout, LaidOutField } from '../forms/edit-layout';
import { isFormOnScreen } from '../forms/form-on-screen';
import { FieldRemarks } from '../remarks/FieldRemarks';

/** Where the marks of an entry's own fields are; those of a component's fields name the component. */
const OF_ENTRY = 'entry';

/**
 * Marks each field of an edit view beside its label, so that a finding leads to it (`focus-field`): editors, files,
 * relations and lists of components carry no name in the page, and labels are translated and may be alike.
 */
export function markFields<T extends { readonly layout: EditLayout }>(view: T): T {
  if (!isFormOnScreen()) return view;
  const { layout } = view;
  const components = Object.entries(layout.components).map(([uid, component]) => [
    uid,
    { ...component, layout: component.layout.map((row) => row.map((field) => marked(field, uid))) },
  ]);
  const own = layout.layout.map((panel) => panel.map((row) => row.map((field) => marked(field, OF_ENTRY))));
  return { ...view, layout: { ...layout, components: Object.fromEntries(components), layout: own } };
}

/** What another plugin put beside the label stays. */
function marked(field: LaidOutField, within: string): LaidOutField {
  return {
    ...field,
    labelAction: (
      <>
        {field.labelAction && <WithoutObjectTitle>{field.labelAction}</WithoutObjectTitle>}
        <span hidden data-field-mark={field.name} data-field-within={within} />
        {within === OF_ENTRY && <FieldRemarks field={field.name} />}
      </>
    ),
  };
}

/** The sign of a localised field, as Strapi draws it, shows `[object Object]` where the mouse rests on it; its own tooltip says it in words. */
function WithoutObjectTitle({ children }: { readonly children: React.ReactNode }): React.JSX.Element {
  const box = React.useRef<HTMLSpanElement>(null);
  React.useLayoutEffect(() => {
    for (const titled of box.current?.querySelectorAll('[title="[object Object]"]') ?? [])
      titled.removeAttribute('title');
  });
  return (
    <span ref={box} style={{ display: 'contents' }}>
      {children}
    </span>
  );
}

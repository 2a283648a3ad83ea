import * as React from 'react';

/** A field in the layout of an edit view, as much of it as is looked at here. */
interface LaidOut {
  readonly name: string;
  readonly labelAction?: React.ReactNode;
}

interface Layout<F extends LaidOut> {
  readonly layout: readonly (readonly (readonly F[])[])[];
  readonly components: Readonly<Record<string, { readonly layout: readonly (readonly F[])[] }>>;
}

/** Where the marks of an entry's own fields are; those of a component's fields name the component. */
const OF_ENTRY = 'entry';

/**
 * Marks each field of an edit view beside its label, so that a finding leads to it (`focus-field`): editors, files,
 * relations and lists of components carry no name in the page, and labels are translated and may be alike.
 */
export function markFields<F extends LaidOut, T extends { readonly layout: Layout<F> }>(view: T): T {
  const { layout } = view;
  const components = Object.entries(layout.components).map(([uid, component]) => [
    uid,
    { ...component, layout: component.layout.map((row) => row.map((field) => marked(field, uid))) },
  ]);
  const own = layout.layout.map((panel) => panel.map((row) => row.map((field) => marked(field, OF_ENTRY))));
  return { ...view, layout: { ...layout, components: Object.fromEntries(components), layout: own } };
}

/** What another plugin put beside the label stays. */
function marked<F extends LaidOut>(field: F, within: string): F {
  return {
    ...field,
    labelAction: (
      <>
        {field.labelAction && <WithoutObjectTitle>{field.labelAction}</WithoutObjectTitle>}
        <span hidden data-field-mark={field.name} data-field-within={within} />
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

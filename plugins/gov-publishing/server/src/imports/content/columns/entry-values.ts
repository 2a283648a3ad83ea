import type { Cell } from './cells';

/** Values of one version of an entry, put together from the cells of a row. */
export class EntryValues {
  private readonly own: Record<string, unknown> = {};
  private readonly rows = new Map<string, { readonly cell: Cell; readonly value: Record<string, unknown> }>();

  /** Puts what a cell says where it belongs. */
  put(cell: Cell, value: unknown): void {
    const { attribute, row, field } = cell;
    if (row === null) {
      this.own[attribute.name] = value;
      return;
    }
    const key = rowKey(cell);
    const known = this.rows.get(key) ?? {
      cell,
      value: row.inZone ? { __component: row.uid } : {},
    };
    this.rows.set(key, known);
    known.value[field.name] = value;
  }

  /** @returns the rows of components that the cells began, each by a cell of it */
  partRows(): { readonly cell: Cell; readonly value: Readonly<Record<string, unknown>> }[] {
    return [...this.rows.values()];
  }

  /** @returns the values as an entry has them; rows of components in the order of the columns' numbers */
  all(): Record<string, unknown> {
    const all = { ...this.own };
    for (const { cell, value } of this.inOrder()) {
      const { attribute, row } = cell;
      if (row?.number === null) all[attribute.name] = value;
      else all[attribute.name] = [...((all[attribute.name] as unknown[] | undefined) ?? []), value];
    }
    return all;
  }

  /** @returns a cell of the row that stands at a path of the values, e.g. `steps.0.title` */
  cellAt(path: string): Cell | undefined {
    const [name = '', index] = path.split('.');
    const of = this.inOrder().filter(({ cell }) => cell.attribute.name === name);
    return (of[Number(index)] ?? of[0])?.cell;
  }

  private inOrder(): { readonly cell: Cell; readonly value: Record<string, unknown> }[] {
    return [...this.rows.values()].toSorted(
      ({ cell: one }, { cell: other }) => (one.row?.number ?? 0) - (other.row?.number ?? 0),
    );
  }
}

/** @returns what all cells of one row of a component share; of a component that stands once, its name */
function rowKey({ attribute, row }: Cell): string {
  return [attribute.name, row?.component, row?.number].join('.');
}

import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** A table as pages show it: with the caption that says what it is of, without widths and styles. */
const TableWithCaption = Table.extend({
  addAttributes() {
    return {
      caption: {
        default: null,
        parseHTML: (table: HTMLElement) =>
          table.querySelector(':scope > caption')?.textContent?.replace(/\s+/g, ' ').trim() || null,
        renderHTML: () => ({}),
      },
    };
  },
  parseHTML() {
    return [{ tag: 'table' }, { tag: 'caption', ignore: true }, { tag: 'colgroup', ignore: true }];
  },
  renderHTML({ node }) {
    const caption: unknown = node.attrs['caption'];
    const body = ['tbody', 0] as const;
    return typeof caption === 'string'
      ? ['table', ['caption', { contenteditable: 'false' }, caption], body]
      : ['table', body];
  },
});

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (cell: HTMLElement) => Math.max(1, Number(cell.getAttribute(name)) || 1),
  renderHTML: (attributes: Record<string, unknown>) =>
    Number(attributes[name]) > 1 ? { [name]: attributes[name] } : {},
});

/** What a cell keeps: over how much it reaches, and what it is the head of. */
const cellAttributes = () => ({
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  // The table commands ask for it; it is never written.
  colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
});

const HeaderCell = TableHeader.extend({
  addAttributes() {
    return {
      ...cellAttributes(),
      scope: {
        default: null,
        parseHTML: (cell: HTMLElement) =>
          /^(?:col|row|colgroup|rowgroup)$/.test(cell.getAttribute('scope') ?? '')
            ? cell.getAttribute('scope')
            : null,
      },
    };
  },
  renderHTML({ HTMLAttributes }) {
    return ['th', HTMLAttributes, 0];
  },
});

const Cell = TableCell.extend({
  addAttributes: cellAttributes,
  renderHTML({ HTMLAttributes }) {
    return ['td', HTMLAttributes, 0];
  },
});

export const TABLE = [
  // Without a view of its own it is drawn as it is written, caption and all.
  TableWithCaption.configure({ resizable: false, View: null }),
  TableRow,
  HeaderCell,
  Cell,
];

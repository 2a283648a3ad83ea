import { Slice, type Node } from '@tiptap/pm/model';
import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state';

/**
 * What is pasted into a line joins it at both ends, as words do. A heading that joined would be words of that line, or make
 * a heading of it; so it stays a line of its own. Where nothing is in the line the editor keeps headings by itself.
 *
 * @param html of the clipboard: words that were copied within an editor's single line are words, whatever line it was
 * @returns what to do instead; null where nothing has to be done
 */
export function withHeadingsKept(state: EditorState, pasted: Slice, html: string): Transaction | null {
  const { content, openStart, openEnd } = pasted;
  if (content.childCount === 1 && html.includes('data-pm-slice')) return null;
  const begins = openStart > 0 && isHeading(content.firstChild);
  const ends = openEnd > 0 && isHeading(content.lastChild);
  if (!begins && !ends) return null;
  const change = state.tr.deleteSelection();
  const { $from: at } = change.selection;
  // In an item of a list or a cell a heading would head nothing.
  if (at.depth !== 1 || !at.parent.isTextblock || at.parent.type.spec.code || at.parent.content.size === 0)
    return null;
  const isAtStart = at.parentOffset === 0;
  const isAtEnd = at.parentOffset === at.parent.content.size;
  // A line that is left whole is stepped over, and not cut: no empty line stays behind.
  if (begins && ends && (isAtStart || isAtEnd)) change.insert(isAtStart ? at.before() : at.after(), content);
  else
    change.replace(
      begins && isAtStart ? at.before() : at.pos,
      ends && isAtEnd ? at.after() : at.pos,
      new Slice(content, begins ? 0 : openStart, ends ? 0 : openEnd),
    );
  let end = at.pos;
  change.mapping.maps.at(-1)?.forEach((_from, _to, _start, last) => {
    end = last;
  });
  change.setSelection(Selection.near(change.doc.resolve(end), -1));
  return change.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView();
}

function isHeading(node: Node | null): boolean {
  return node?.type.name === 'heading';
}

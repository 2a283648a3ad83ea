import { isTag, type ChildNode, type Element } from 'domhandler';
import { inlineOf } from './inline-html';
import type { Piece } from './page-pieces';
import { heldIn, trimmed, type Block, type Place } from './page-block';

const PARTS = /^(?:thead|tbody|tfoot|colgroup)$/;

/** Reads what an element holds, part below part. */
type ReadBlocks = (nodes: readonly ChildNode[], place: Place) => Block[];

/** @returns a table with its caption and header cells; one of a single cell was drawn around what it holds, and is that */
export function tableOf(table: Element, given: Place, read: ReadBlocks): Block[] {
  const place = { ...given, byLines: false };
  const rows = rowsOf(table.children, false, place, read);
  const cells = rows.flat();
  if (cells.length === 0) return [];
  if (cells.length === 1 && !cells[0]!.isHead) return cells[0]!.blocks;
  const [caption] = table.children.filter((child) => isTag(child) && child.name === 'caption');
  const words = caption ? trimmed(inlineOf([caption], place)) : [];
  const body = rows.flatMap((row): Piece[] => ['<tr>', ...row.flatMap(({ pieces }) => pieces), '</tr>']);
  const head = words.length === 0 ? [] : ['<caption>', ...words, '</caption>'];
  return [{ tag: 'table', pieces: ['<table>', ...head, '<tbody>', ...body, '</tbody></table>'] }];
}

interface Cell {
  readonly pieces: readonly Piece[];
  readonly blocks: Block[];
  readonly isHead: boolean;
}

function rowsOf(nodes: readonly ChildNode[], isHead: boolean, place: Place, read: ReadBlocks): Cell[][] {
  return nodes.filter(isTag).flatMap((node) => {
    if (PARTS.test(node.name)) return rowsOf(node.children, node.name === 'thead', place, read);
    if (node.name !== 'tr') return [];
    const cells = node.children
      .filter(isTag)
      .filter(({ name }) => name === 'td' || name === 'th')
      .map((cell) => cellOf(cell, isHead, place, read));
    return cells.length === 0 ? [] : [cells];
  });
}

function cellOf({ name, attribs, children }: Element, isHead: boolean, place: Place, read: ReadBlocks): Cell {
  const tag = isHead ? 'th' : name;
  const blocks = read(children, { ...place, depth: place.depth + 1 });
  const spans = (['colspan', 'rowspan'] as const).map((span) => {
    const cells = Number(attribs[span]);
    return Number.isInteger(cells) && cells > 1 && cells <= 1_000 ? ` ${span}="${cells}"` : '';
  });
  const scope =
    tag === 'th' && /^(?:col|row)(?:group)?$/.test(attribs['scope'] ?? '')
      ? ` scope="${attribs['scope']}"`
      : '';
  return {
    pieces: [`<${tag}${spans.join('')}${scope}>`, ...heldIn(blocks), `</${tag}>`],
    blocks,
    isHead: tag === 'th',
  };
}

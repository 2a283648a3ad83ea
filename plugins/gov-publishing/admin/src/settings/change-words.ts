import type { LayoutChange } from '../../../server/src/domain/layout-changes';
import { fieldName } from '../words/field-name';
import type { Words } from '../words/use-words';

/** Strapi's rows are 12 wide. */
const ROW = 12;

/**
 * @param holder bare name of the type, where it is one of ours
 * @returns in words in what a layout differs: `“เลขที่” ย้ายไปอยู่ต่อจาก “ประเภทของกฎหมาย”`
 */
export function changeWords(
  { say, known }: Pick<Words, 'say' | 'known'>,
  holder: string | undefined,
  change: LayoutChange,
): string {
  const name = (field: string): string => fieldName({ known, holder }, field);
  const field = name(change.field);
  switch (change.kind) {
    case 'hidden':
    case 'added':
      return say(`layouts.change.${change.kind}`, { field });
    case 'moved':
      return change.after === null
        ? say('layouts.change.first', { field })
        : say('layouts.change.moved', { field, after: name(change.after) });
    case 'width':
      return say('layouts.change.width', {
        field,
        ours: widthWords(say, change.ours),
        shown: widthWords(say, change.shown),
      });
    case 'row':
      return say(change.begins ? 'layouts.change.begins' : 'layouts.change.joins', { field });
  }
}

function widthWords(say: Words['say'], width: number): string {
  if (width === ROW) return say('layouts.width.whole');
  return width * 2 === ROW ? say('layouts.width.half') : say('layouts.width.part', { width, row: ROW });
}

import { hiddenTexts } from '../input/hidden-reasons';
import type { ContentModel } from '../model/schema';
import { textOf } from '../model/values';
import { blocks, type Check } from './check';

/** What is signed is what is seen: for rows that came past the saving, and for files and related entries. */
export function nothingHidden(model: ContentModel): Check {
  return (entry) =>
    hiddenTexts(model, entry)
      // A title that shows nothing is found as one that is missing.
      .filter(({ path }) => path !== 'title' || textOf(entry['title']) !== undefined)
      .map(({ path, params }) => blocks('QLT-01', path, 'finding.hidden_characters', { params }));
}

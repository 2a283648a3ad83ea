import type { Finding } from '../../../domain/content/finding';
import type { ContentModel } from '../../model/schema';
import { textOf } from '../../model/values';
import { warns, type Check, type CommonCheck } from '../check';
import { PERSONAL_DATA_WORDS } from './words';
import { noPersonalData } from './personal-data';
import { noPersonalDataInFiles } from './personal-data-in-files';

const BASIS = 'personalDataBasis';

/**
 * Personal data in the words and the files of an entry (SEC-01). Where something was found that may stand with a reason,
 * the entry should also say on which legal ground it is shown: a warning, since a number that only looks like an id has none.
 */
export const personalDataExplained: CommonCheck = { check, words: PERSONAL_DATA_WORDS };

function check(model: ContentModel): Check {
  const [inWords, inFiles] = [noPersonalData(model), noPersonalDataInFiles(model)];
  const hasBasis = Object.hasOwn(model.schema.attributes, BASIS);
  return async (entry, context) => {
    const found = [...(await inWords(entry, context)), ...(await inFiles(entry, context))];
    const isOpen = hasBasis && textOf(entry[BASIS]) === undefined && found.some(asksForReason);
    return isOpen ? [...found, warns('SEC-01', BASIS, 'finding.personal.basis_missing')] : found;
  };
}

function asksForReason(finding: Finding): boolean {
  return finding.asksForReason === true;
}

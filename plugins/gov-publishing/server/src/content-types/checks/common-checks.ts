import type { BothLanguages } from '../../domain/text/both-languages';
import type { ContentModel } from '../model/schema';
import { addressesOpen } from './addresses';
import { attachmentsHaveFiles, attachmentsHaveLabels } from './attachments';
import type { AddressRequirement, Check, CommonCheck } from './check';
import { datesPlausible } from './dates-plausible';
import { nothingHidden } from './nothing-hidden';
import { personalDataExplained } from './personal-data/personal-data-explained';
import { reviewNotOverdue, titlePresent } from './presence';
import { relationsPublished } from './published-relations';
import { agencyPresent, notRestricted, officerFits, officerPresent } from './responsibility';
import { footnotesWhole } from './rich-text/footnotes-whole';
import { richTextOrder } from './rich-text/rich-text-order';
import { richTextShown } from './rich-text/rich-text-shown';
import { imagesHaveAlt } from './text-alternatives';

/** What is asked of every type, in the order in which it is told. */
const COMMON_CHECKS: readonly CommonCheck[] = [
  titlePresent,
  agencyPresent,
  officerPresent,
  officerFits,
  notRestricted,
  attachmentsHaveFiles,
  attachmentsHaveLabels,
  reviewNotOverdue,
  addressesOpen,
  imagesHaveAlt,
  relationsPublished,
  personalDataExplained,
  richTextShown,
  richTextOrder,
  footnotesWhole,
  nothingHidden,
  datesPlausible,
];

/**
 * @param addressRequirement as the type's definition has it
 * @returns those of the common checks that the type has the field for
 */
export function commonChecks(
  model: ContentModel,
  addressRequirement: AddressRequirement | null = null,
): readonly Check[] {
  return COMMON_CHECKS.filter(
    ({ field }) => field === undefined || Object.hasOwn(model.schema.attributes, field),
  ).map(({ check }) => check(model, addressRequirement));
}

/** @returns what the common checks say, in one language */
export function wordsOfChecks(
  locale: keyof BothLanguages,
  checks: readonly CommonCheck[] = COMMON_CHECKS,
): Record<string, string> {
  const said = checks.flatMap(({ words }) => Object.entries(words));
  return Object.fromEntries(said.map(([key, words]) => [key, words[locale]]));
}

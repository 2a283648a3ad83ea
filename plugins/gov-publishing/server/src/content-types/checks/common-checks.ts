import type { TypeDefinition } from '../definition/type-definition';
import type { ContentModel } from '../model/schema';
import { addressesOpen } from './addresses';
import { attachmentsHaveFiles, attachmentsHaveLabels } from './attachments';
import type { Check } from './check';
import { nothingHidden } from './nothing-hidden';
import { datesPlausible } from './dates-plausible';
import { personalDataExplained } from './personal-data/personal-data-explained';
import { reviewNotOverdue, titlePresent } from './presence';
import { relationsPublished } from './published-relations';
import { agencyPresent, notRestricted, officerFits, officerPresent } from './responsibility';
import { richTextShown } from './rich-text-shown';
import { imagesHaveAlt } from './text-alternatives';

/** Checks of single fields, asked only of types that have the field: a host app's type may not. */
const BY_FIELD: readonly (readonly [string, readonly Check[]])[] = [
  ['title', [titlePresent]],
  ['agency', [agencyPresent]],
  ['responsibleOfficer', [officerPresent, officerFits]],
  ['restricted', [notRestricted]],
  ['attachments', [attachmentsHaveFiles, attachmentsHaveLabels]],
  ['reviewDueAt', [reviewNotOverdue]],
];

/**
 * What is asked of every type under the gate, the mandated ones and a host app's alike.
 *
 * @param addressRequirement as the type's definition has it
 */
export function commonChecks(
  model: ContentModel,
  addressRequirement: TypeDefinition['addressRequirement'] = null,
): readonly Check[] {
  const ofFields = BY_FIELD.flatMap(([field, checks]) =>
    Object.hasOwn(model.schema.attributes, field) ? checks : [],
  );
  return [
    ...ofFields,
    addressesOpen(model, addressRequirement),
    imagesHaveAlt(model),
    relationsPublished(model),
    personalDataExplained(model),
    richTextShown(model),
    nothingHidden(model),
    datesPlausible(model),
  ];
}

import { blocks, warns, type Check } from '../checks/check';
import { inOrder } from '../checks/date-order';
import { choicePresent } from '../checks/presence';
import { sourceFindings } from '../checks/source';
import { textOf } from '../model/values';
import { distributionChecks } from './distribution-checks';
import { dataInFiles } from './file-checks';

/** Only what everybody may have is published here: other classes of data are not for a web site at all (OD-04). */
const accessIsPublic: Check = (entry) => {
  const rights = textOf(entry['accessRights']);
  return rights !== undefined && rights !== 'public'
    ? [blocks('OD-04', 'accessRights', 'finding.dataset.access_not_public')]
    : [];
};

/** What the Thai catalogue asks of every dataset, besides what no dataset can do without. */
const CATALOGUE_FIELDS = ['summary', 'objective', 'keywords', 'maintainer', 'maintainerEmail', 'spatial'];

const catalogueFields: Check = (entry) =>
  CATALOGUE_FIELDS.filter((field) => textOf(entry[field]) === undefined).map((field) =>
    warns('OD-04', field, 'finding.dataset.catalogue_field'),
  );

const sourceShown: Check = (entry) =>
  sourceFindings(entry, 'OD-04', {
    missing: 'finding.dataset.source_missing',
    unnamed: 'finding.dataset.source_name_missing',
    untraceable: 'finding.dataset.source_reference_missing',
  }).map((finding) => ({ ...finding, level: 'warns' }));

/** The checks of datasets, besides the common ones. */
export const checks: readonly Check[] = [
  choicePresent('dataType', 'OD-04', 'finding.dataset.type_missing'),
  choicePresent('accessRights', 'OD-04', 'finding.dataset.access_missing'),
  accessIsPublic,
  choicePresent('licence', 'OD-04', 'finding.dataset.licence_missing'),
  choicePresent('accrualPeriodicity', 'OD-04', 'finding.dataset.periodicity_missing'),
  inOrder('temporalFrom', 'temporalTo', 'OD-04', 'finding.dataset.period_order'),
  catalogueFields,
  sourceShown,
  ...distributionChecks,
  dataInFiles,
];

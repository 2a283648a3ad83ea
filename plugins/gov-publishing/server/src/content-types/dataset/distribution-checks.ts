import { dataFormatOf, type DataFormat } from '../../domain/data/data-formats';
import type { Finding } from '../../domain/content/finding';
import { blocks, warns, type Check } from '../checks/check';
import { listOf, textOf, valuesOf, type Values } from '../model/values';

/** Formats that stand for themselves in the mandate; XLSX is data too, but of one maker. */
const OPEN: readonly DataFormat[] = ['csv', 'ods', 'xml', 'json', 'geojson', 'kml', 'kmz', 'shp'];

/** @returns what a check of one distribution finds, for all that the entry has */
function eachDistribution(judge: (row: Values, path: string, entry: Values) => Finding[]): Check {
  return (entry) =>
    listOf(entry['distributions']).flatMap((row, index) => judge(row, `distributions.${index}`, entry));
}

/** Data without a file or an address are none (OD-05). */
const somethingGiven: Check = (entry) =>
  listOf(entry['distributions']).length === 0
    ? [blocks('OD-05', 'distributions', 'finding.dataset.no_distribution')]
    : [];

const openFormat: Check = (entry) => {
  const formats = listOf(entry['distributions']).map((row) => row['format']);
  return formats.includes('xlsx') && !OPEN.some((open) => formats.includes(open))
    ? [blocks('OD-05', 'distributions', 'finding.dataset.only_xlsx')]
    : [];
};

const whole = eachDistribution((row, path) => {
  const found: Finding[] = [];
  const file = valuesOf(row['file']);
  const format = textOf(row['format']);
  if (format === undefined) found.push(blocks('OD-05', `${path}.format`, 'finding.dataset.format_missing'));
  if (!file && textOf(row['accessUrl']) === undefined)
    found.push(blocks('OD-05', `${path}.file`, 'finding.dataset.file_missing'));
  if (textOf(row['title']) === undefined)
    found.push(warns('OD-05', `${path}.title`, 'finding.dataset.title_missing'));
  const held = file && dataFormatOf(String(file['ext'] ?? ''));
  if (file && format !== undefined && held !== format)
    found.push(
      blocks('OD-05', `${path}.format`, 'finding.dataset.format_differs', {
        params: { name: String(file['name'] ?? ''), stated: format.toUpperCase() },
      }),
    );
  return found;
});

const encodingStated = eachDistribution((row, path) =>
  row['format'] === 'csv' && valuesOf(row['file']) && textOf(row['encoding']) === undefined
    ? [blocks('OD-05', `${path}.encoding`, 'finding.dataset.encoding_missing')]
    : [],
);

export const distributionChecks: readonly Check[] = [somethingGiven, openFormat, whole, encodingStated];

import { isClosing, type OpenedData } from '../../domain/data/opened-data';
import { dataFormatOf, type DataEncoding } from '../../domain/data/data-formats';
import type { Finding } from '../../domain/content/finding';
import { asks, blocks, warns, type Check } from '../checks/check';
import { listOf, textOf, valuesOf } from '../model/values';
import { FAULT_WORDS } from './data-fault-words';

/** What is in each file is what its distribution says, and a program can read it (OD-05). */
export const dataInFiles: Check = (entry, { dataOf, personalData }) => {
  if (!dataOf) return [];
  return listOf(entry['distributions']).flatMap((row, index) => {
    const file = valuesOf(row['file']);
    const path = `distributions.${index}`;
    if (!file || dataFormatOf(String(file['ext'] ?? '')) === null) return [];
    const name = String(file['name'] ?? '');
    const opened = dataOf(file);
    if (opened === null)
      return [blocks('OD-05', `${path}.file`, 'finding.data.being_read', { params: { name } })];
    return [
      ...faultFindings(opened, `${path}.file`, name),
      ...encodingFindings(opened, textOf(row['encoding']), path, name),
      ...headingFindings(opened, `${path}.file`, name, personalData),
    ];
  });
};

function faultFindings({ faults }: OpenedData, path: string, name: string): Finding[] {
  return faults.map((fault) =>
    (isClosing(fault) ? blocks : warns)('OD-05', path, FAULT_WORDS[fault.code], {
      params: { name, ...fault.params },
    }),
  );
}

function encodingFindings(
  { encoding }: OpenedData,
  stated: string | undefined,
  path: string,
  name: string,
): Finding[] {
  if (encoding === null) return [];
  if (stated !== undefined && stated !== encoding)
    return [
      blocks('OD-05', `${path}.encoding`, 'finding.dataset.encoding_differs', {
        params: {
          name,
          found: ENCODING_NAMES[encoding],
          stated: ENCODING_NAMES[stated as DataEncoding] ?? stated,
        },
      }),
    ];
  return encoding === 'utf_8'
    ? []
    : [
        warns('OD-05', `${path}.encoding`, 'finding.dataset.encoding_old', {
          params: { name, found: ENCODING_NAMES[encoding] },
        }),
      ];
}

const ENCODING_NAMES: Readonly<Record<DataEncoding, string>> = {
  utf_8: 'UTF-8',
  windows_874: 'TIS-620 (Windows-874)',
  utf_16: 'UTF-16',
};

/** A column of names or numbers of citizens is personal data even where every number in it is badly written. */
function headingFindings(
  { table }: OpenedData,
  path: string,
  name: string,
  level: 'justify' | 'block' | undefined,
): Finding[] {
  return (table?.personal ?? []).flatMap(({ heading, kind }) => {
    const params = { name, heading };
    return level === 'block'
      ? blocks('SEC-01', path, 'finding.dataset.personal_column', { params })
      : asks('SEC-01', path, kind, 'finding.dataset.personal_column', { params });
  });
}

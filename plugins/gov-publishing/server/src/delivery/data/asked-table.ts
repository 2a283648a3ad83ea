import { extname } from 'node:path';
import type { SnapshotMedia } from '../../domain/content/snapshot';
import { dataFormatOf, type DataFormat } from '../../domain/data/data-formats';
import { BusyError, MalformedError, NotFoundError } from '../../errors';
import type { PublicationFacts } from '../content/publication-facts';
import type { PublicData } from './public-data';

/** A file of a dataset that may hold a table. */
export interface AskedTable {
  readonly media: SnapshotMedia;
  readonly format: DataFormat;
}

/**
 * @param wanted the SHA-256 of a file, as `distribution` of the query names it; without it, the only one with a table
 * @throws NotFoundError where no file of the dataset holds a table
 * @throws MalformedError where the query has to name one, or names one that is not there: with those that are
 */
export async function askedTable(
  data: PublicData,
  facts: PublicationFacts,
  wanted: unknown,
): Promise<AskedTable> {
  const files = filesOf(data, facts);
  if (wanted !== undefined) {
    const found = files.find(({ media }) => media.sha256 === wanted);
    if (found) return found;
  }
  const { opened, isWhole } = await data.shown(facts);
  const tables = files.filter(({ media }) => opened.get(media.sha256)?.table);
  const [only, ...others] = tables;
  if (!only) throw isWhole ? noTable() : rowsBusy();
  if (wanted === undefined && others.length === 0 && isWhole) return only;
  const allowed = tables.map(({ media }) => `${media.sha256} (${media.name})`).join(', ');
  throw new MalformedError([
    {
      code: 'query.which_distribution',
      field: 'distribution',
      params: { field: 'distribution', allowed },
    },
  ]);
}

/** @returns that there are no rows to be asked for */
export function noTable(): NotFoundError {
  return new NotFoundError([{ code: 'query.no_table' }]);
}

function filesOf(data: PublicData, facts: PublicationFacts): AskedTable[] {
  const seen = new Map<string, AskedTable>();
  for (const media of data.mediaOf(facts)) {
    const format = dataFormatOf(extname(media.name));
    if (format) seen.set(media.sha256, { media, format });
  }
  return [...seen.values()];
}

/** Seconds after which a file is read, or others have been answered. */
const RETRY_AFTER = 30;

/** @returns that the rows come later */
export function rowsBusy(): BusyError {
  return new BusyError([{ code: 'query.rows_busy' }], { retryAfter: RETRY_AFTER });
}

import type { DataEncoding } from '../../domain/data/data-formats';
import type { DataFault, PlacesShown } from '../../domain/data/opened-data';
import type { ReadTable } from './table-of';

/** A file of data, opened. */
export interface ReadData {
  readonly faults: readonly DataFault[];
  readonly encoding: DataEncoding | null;
  readonly table: ReadTable | null;
  readonly places: PlacesShown | null;
}

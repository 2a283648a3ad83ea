import { explain } from '../errors';
import type { Params } from '../messages/placeholders';
import { LIMITS, type Finding } from './contract';

/** Where something stands in a file. */
export interface Place {
  readonly sheet?: string | null;
  readonly row?: number;
  /** Counted from nought. */
  readonly column?: number | undefined;
  readonly heading?: string | undefined;
  readonly value?: string | undefined;
}

/** So much of a cell is shown beside what is wrong with it. */
const VALUE_LENGTH = 120;

/** Gathers what is found in a file: every wrong cell, not the first one; beyond a bound they are counted only. */
export class Findings {
  private readonly faults: Finding[] = [];
  private readonly notes: Finding[] = [];
  private countOfFaults = 0;

  /** Something that keeps the file from being written. */
  fault(place: Place, code: string, params: Params = {}): void {
    this.countOfFaults += 1;
    if (this.faults.length < LIMITS.gathered) this.faults.push(findingOf(place, code, params));
  }

  /** Something to be known. */
  note(place: Place, code: string, params: Params = {}): void {
    if (this.notes.length < LIMITS.gathered) this.notes.push(findingOf(place, code, params));
  }

  get hasFaults(): boolean {
    return this.countOfFaults > 0;
  }

  /** @returns as many as one answer lists, in the order of the file, and how many more there are */
  listed(): { faults: readonly Finding[]; moreFaults: number; notes: readonly Finding[] } {
    return {
      faults: this.faults.toSorted(byPlace).slice(0, LIMITS.findings),
      moreFaults: Math.max(0, this.countOfFaults - LIMITS.findings),
      notes: this.notes.toSorted(byPlace).slice(0, LIMITS.findings),
    };
  }
}

/** @returns the letters of a column as spreadsheets write them, counted from nought */
function columnLetters(column: number): string {
  const [before, last] = [Math.floor(column / 26), column % 26];
  return `${before > 0 ? columnLetters(before - 1) : ''}${String.fromCharCode(65 + last)}`;
}

function findingOf({ sheet, row, column, heading, value }: Place, code: string, params: Params): Finding {
  return {
    sheet: sheet ?? null,
    row: row ?? null,
    column: column === undefined ? null : columnLetters(column),
    heading: heading ?? null,
    value: value === undefined || value === '' ? null : value.slice(0, VALUE_LENGTH),
    reason: explain({ code, params: { ...params, value: (value ?? '').slice(0, VALUE_LENGTH) } }),
  };
}

/** Within a sheet by row and column; sheets stay in the order in which they were read. */
function byPlace(one: Finding, other: Finding): number {
  if (one.sheet !== other.sheet) return 0;
  const rows = (one.row ?? 0) - (other.row ?? 0);
  if (rows !== 0) return rows;
  return columnOrder(one.column).localeCompare(columnOrder(other.column));
}

const columnOrder = (column: string | null): string => (column ?? '').padStart(3, ' ');

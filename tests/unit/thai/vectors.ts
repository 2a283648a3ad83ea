import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Vectors {
  readonly dates: readonly { readonly th: string; readonly iso: string | null }[];
  readonly midnight: { readonly utc: string; readonly bangkokLong: string; readonly utcBug: string };
  readonly fiscalYear: readonly (readonly [day: string, year: number])[];
  readonly nationalId: {
    readonly valid: readonly string[];
    readonly invalid: readonly string[];
    readonly leadingZeroPassesChecksum: readonly string[];
  };
  readonly mobile: { readonly hit: readonly string[]; readonly miss: readonly string[] };
  readonly sortTh: { readonly input: readonly string[]; readonly expect: readonly string[] };
  readonly graphemes: { readonly text: string; readonly utf16: number; readonly graphemes: number };
}

export const VECTORS = JSON.parse(readFileSync(join(__dirname, 'test-vectors.json'), 'utf8')) as Vectors;

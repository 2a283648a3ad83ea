import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Fields, Locale } from './content-manager';
import type { Session } from './http/session';
import type { Sample } from './sample';

/** @returns the attachments of a sample, its file put into the library where it is not there yet */
export async function attach(
  reporter: Session,
  sources: string,
  { attachment }: Sample,
  locale: Locale,
): Promise<Fields> {
  if (!attachment) return {};
  const file = await ensureFile(reporter, attachment.file, listOfAgencies(sources));
  return { attachments: [{ file, label: attachment[locale] }] };
}

/** Stands in a sample's fields for a file of the folder `files`. */
interface DemoFile {
  readonly demoFile: string;
}

export const demoFile = (name: string): DemoFile => ({ demoFile: name });

/** @returns the fields with the files that stand in them, put into the library where they are not there yet */
export async function withFiles(session: Session, sources: string, fields: Fields): Promise<Fields> {
  return (await placed(session, sources, fields)) as Fields;
}

async function placed(session: Session, sources: string, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) {
    const rows: unknown[] = [];
    // One after the other: two rows may show the same picture, which is put into the library once.
    for (const row of value) rows.push(await placed(session, sources, row));
    return rows;
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('demoFile' in value) {
    const name = String(value.demoFile);
    return ensureFile(session, name, readFileSync(join(sources, 'files', name)));
  }
  const fields: [string, unknown][] = [];
  for (const [name, field] of Object.entries(value))
    fields.push([name, await placed(session, sources, field)]);
  return Object.fromEntries(fields);
}

const KINDS: Readonly<Record<string, string>> = { '.txt': 'text/plain', '.png': 'image/png' };

/** @returns the id of a file of the media library, put into it where it is not there yet */
export async function ensureFile(session: Session, name: string, bytes: string | Buffer): Promise<number> {
  const known = (await session.get('/upload/files', { 'filters[name][$eq]': name })) as {
    results: { id: number }[];
  };
  if (known.results[0]) return known.results[0].id;
  const form = new FormData();
  form.append(
    'files',
    new Blob([Uint8Array.from(Buffer.from(bytes))], { type: KINDS[extname(name)] ?? 'text/plain' }),
    name,
  );
  const [made] = (await session.post('/upload', form)) as { id: number }[];
  if (!made) throw new Error(`The file ${name} was not taken.`);
  return made.id;
}

/** The list that goes with the letter of 21 May 2561, as a text file: the titles as the letter prints them. */
function listOfAgencies(sources: string): string {
  const rows = JSON.parse(readFileSync(join(sources, 'agencies.json'), 'utf8')) as {
    order: number;
    headTitle: string;
  }[];
  const lines = rows.map(({ order, headTitle }) => `${order}\t${headTitle}`);
  return ['บัญชีรายชื่อแนบท้ายหนังสือจังหวัดสมุทรสาคร ลงวันที่ ๒๑ พฤษภาคม ๒๕๖๑', '', 'ลำดับ\tหน่วยงาน', ...lines, ''].join(
    '\n',
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** @returns the id of a text file of the media library, put into it where it is not there yet */
export async function ensureFile(session: Session, name: string, text: string): Promise<number> {
  const known = (await session.get('/upload/files', { 'filters[name][$eq]': name })) as {
    results: { id: number }[];
  };
  if (known.results[0]) return known.results[0].id;
  const form = new FormData();
  form.append('files', new Blob([text], { type: 'text/plain' }), name);
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

import { attach, withFiles } from './attachments';
import { create, find, hasLocale, save, to, type Fields, type Locale } from './content-manager';
import type { Office } from './office';
import { personFor } from './people';
import type { Sample } from './sample';
import type { Written } from './signatures/signing';

/**
 * Has the reporter write an entry in its languages, where it is not there yet.
 *
 * @param known documentIds of the samples written before, by slug; this one is added
 */
export async function write(
  office: Office,
  sources: string,
  sample: Sample,
  known: Map<string, string>,
): Promise<Written[]> {
  const { type, slug, agency } = sample;
  const reporterPerson = personFor('reporter', agency);
  const reporter = await office.session(reporterPerson);
  const related = Object.entries(sample.relations ?? {}).map(([field, target]) => {
    const documentId = known.get(target);
    if (!documentId) throw new Error(`${slug} points at ${target}, which is not written yet.`);
    return [field, to(documentId)] as const;
  });
  const common: Fields = {
    slug,
    ...sample.shared,
    ...Object.fromEntries(related),
    agency: to(office.agencies.get(agency) ?? ''),
    responsibleOfficer: to(office.appointments.get(reporterPerson.key) ?? ''),
  };
  const fields = async (locale: Locale): Promise<Fields> => ({
    ...common,
    ...(await attach(reporter, sources, sample, locale)),
    ...(await withFiles(reporter, sources, sample[locale] ?? {})),
  });
  const documentId =
    (await find(reporter, type, 'slug', slug)) ?? (await create(reporter, type, await fields('th'), 'th'));
  known.set(slug, documentId);
  const written: Written[] = [{ sample, documentId, locale: 'th' }];
  if (sample.en) {
    if (!(await hasLocale(reporter, type, documentId, 'en'))) {
      await save(reporter, type, documentId, await fields('en'), 'en');
    }
    written.push({ sample, documentId, locale: 'en' });
  }
  return written;
}

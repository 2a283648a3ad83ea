import { isSlugTaken, slugIn } from '../../delivery/store/slug-history';
import type { NamedAppointment } from '../../content-types/checks/check';
import { fileFindings } from '../../content-types/checks/personal-data/personal-data-in-files';
import { runChecks } from '../../content-types/checks/run-checks';
import { referenceFindings } from '../../content-types/references/reference-findings';
import { slugTaken } from '../../content-types/checks/slug-taken';
import { APPOINTMENT_UID } from '../../content-types/uids';
import type { Finding } from '../../domain/content/finding';
import type { FileReading } from '../../domain/text/file-reading';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import type { LoadedEntry } from '../../entries/entry-reader';
import type { FileReadings } from '../../entries/file-readings';
import { strapiLocale } from '../../entries/entry-reader';
import { asRow, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import type { ContentModel } from '../../content-types/model/schema';

/** What findings are made with. */
export interface FindingParts {
  readonly strapi: Strapi;
  readonly profile: PolicyProfile;
  readonly readings: FileReadings;
}

/** @returns every file that an entry shows, by a field or by an address in a text */
export function filesOf({ files, addresses }: LoadedEntry): Row[] {
  return [...files, ...addresses.flatMap(({ file }) => (file ? [file] : []))];
}

/**
 * Files are not waited for: what was not read yet is a finding. Have them read before (`FileReadings.read`), outside of
 * any transaction.
 *
 * @returns what the checks find in a draft, in the light of what else is public
 */
export async function findingsOf(
  { strapi, profile, readings }: FindingParts,
  draft: LoadedEntry,
  now: Date,
): Promise<Finding[]> {
  const readingOf = (file: Row): FileReading | null => readings.of(file);
  const { definition } = draft.type;
  const { siteMap } = definition;
  const { locale } = strapiLocale(draft.key.locale);
  const found = await runChecks(
    draft.key.uid,
    draft.row,
    {
      now,
      attachmentFormats: profile.attachmentFormats,
      personalData: profile.personalData,
      readingOf,
      ...(siteMap && { parentOf: (documentId) => parentOf(strapi, draft, siteMap.parent, documentId) }),
      isPublished: (uid, documentId) => isPublished(strapi, uid, documentId, locale),
      agency: draft.agency,
      appointmentOf: (documentId) => appointmentOf(strapi, documentId),
    },
    modelOf(strapi, draft.key.uid),
    definition,
  );
  const named = draft.addresses.flatMap(({ named: { path, use }, file }) =>
    file
      ? fileFindings(path, file, use === 'picture', { readingOf, personalData: profile.personalData })
      : [],
  );
  return [...found, ...named, ...referenceFindings(draft.addresses), ...(await slugFindings(strapi, draft))];
}

/** What a draft of the site's map hangs under, one level further up. */
async function parentOf(
  strapi: Strapi,
  { key }: LoadedEntry,
  field: string,
  documentId: string,
): Promise<string | null> {
  const { locale } = strapiLocale(key.locale);
  const node = await queryOf(strapi, key.uid).findOne({
    where: { documentId, publishedAt: null, ...(locale && { locale }) },
    populate: { [field]: { select: ['documentId'] } },
  });
  const parent = asRow(node?.[field])['documentId'];
  return typeof parent === 'string' ? parent : null;
}

/** An address that leads, or led, readers to one published entry must not lead them to another. */
async function slugFindings(strapi: Strapi, { key, sealed }: LoadedEntry): Promise<Finding[]> {
  const slug = slugIn(sealed.snapshot);
  return slug !== null && (await isSlugTaken(strapi, key, slug)) ? [slugTaken(slug)] : [];
}

/** The appointment that an entry names, by its row: it gives nobody power here, so the ledger is not asked. */
async function appointmentOf(strapi: Strapi, documentId: string): Promise<NamedAppointment | null> {
  const row = await queryOf(strapi, APPOINTMENT_UID).findOne({
    where: { documentId },
    select: ['to', 'revokedAt'],
    populate: { agency: { select: ['code'] } },
  });
  if (!row) return null;
  const { code } = asRow(row['agency']);
  return {
    agency: typeof code === 'string' ? code : null,
    to: typeof row['to'] === 'string' ? row['to'] : null,
    revoked: row['revokedAt'] !== null && row['revokedAt'] !== undefined,
  };
}

/** Whether the public can see a related entry: in this locale where its type is localised; always without drafts. */
async function isPublished(
  strapi: Strapi,
  uid: string,
  documentId: string,
  locale?: string,
): Promise<boolean> {
  const model = strapi.getModel(uid as never) as
    | { options?: { draftAndPublish?: boolean }; pluginOptions?: { i18n?: { localized?: boolean } } }
    | undefined;
  if (model?.options?.draftAndPublish !== true) return true;
  const localised = model.pluginOptions?.i18n?.localized === true && locale !== undefined;
  const where = { documentId, publishedAt: { $notNull: true }, ...(localised && { locale }) };
  return (await queryOf(strapi, uid).count({ where })) > 0;
}

function modelOf(strapi: Strapi, uid: string): ContentModel {
  return { schema: strapi.getModel(uid as never), components: strapi.components } as unknown as ContentModel;
}

import { isSlugTaken, slugIn } from '../../delivery/store/slug-history';
import type { NamedAppointment } from '../../content-types/checks/check';
import { fileFindings } from '../../content-types/checks/personal-data/personal-data-in-files';
import { runChecks } from '../../content-types/checks/run-checks';
import { referenceFindings } from '../../content-types/references/reference-findings';
import { slugTaken } from '../../content-types/checks/slug-taken';
import { speaksForSite } from '../../people/agencies/main-agency';
import { APPOINTMENT_UID } from '../../content-types/uids';
import type { Finding } from '../../domain/content/finding';
import type { FileScan } from '../../domain/text/file-scan';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import type { LoadedEntry } from '../../entries/entry-reader';
import type { FileContents } from '../../entries/contents/file-contents';
import { strapiLocale } from '../../entries/entry-reader';
import {
  asRow,
  contentModelOf,
  hasDrafts,
  modelOf,
  queryOf,
  type Row,
  type Strapi,
} from '../../strapi-boundary';

/** What findings are made with. */
export interface FindingServices {
  readonly strapi: Strapi;
  readonly profile: PolicyProfile;
  readonly fileContents: FileContents;
}

/**
 * Files are not waited for: what was not read yet is a finding. Have them read before (`FileContents.read`), outside of
 * any transaction.
 *
 * @returns what the checks find in a draft, in the light of what else is public
 */
export async function findingsOf(
  { strapi, profile, fileContents }: FindingServices,
  draft: LoadedEntry,
  now: Date,
): Promise<Finding[]> {
  const scanOf = (file: Row): FileScan | null => fileContents.scanOf(file);
  const { definition } = draft.type;
  const { siteMap, identity } = definition;
  const { locale } = strapiLocale(draft.key.locale);
  const found = await runChecks(
    draft.key.uid,
    draft.row,
    {
      now,
      recommended: profile.recommended,
      personalData: profile.personalData,
      scanOf,
      ...(definition.data && { dataOf: (file: Row) => fileContents.dataOf(file) }),
      ...(siteMap && { parentOf: (documentId) => parentOf(strapi, draft, siteMap.parent, documentId) }),
      ...(identity && { speaksForSite: await speaksForSite(strapi, draft.agency) }),
      isPublished: (uid, documentId) => isPublished(strapi, uid, documentId, locale),
      agency: draft.agency,
      appointmentOf: (documentId) => appointmentOf(strapi, documentId),
    },
    contentModelOf(strapi, draft.key.uid),
    definition,
  );
  const named = draft.addresses.flatMap(({ named: { path, use }, file }) =>
    file ? fileFindings(path, file, use === 'picture', { scanOf, personalData: profile.personalData }) : [],
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
  if (!hasDrafts(strapi, uid)) return true;
  const localised = modelOf(strapi, uid)?.pluginOptions?.i18n?.localized === true && locale !== undefined;
  const where = { documentId, publishedAt: { $notNull: true }, ...(localised && { locale }) };
  return (await queryOf(strapi, uid).count({ where })) > 0;
}

import { LEGAL_POLICIES, type LegalPolicy } from '../../content-types/legal-policies';
import { STORE_TABLES } from '../../delivery/store/tables';
import type { BothLanguages } from '../../domain/text/both-languages';
import { queryOf, type Strapi } from '../../strapi-boundary';
import { ready, toDo, type ReadinessLine } from '../line';

/** Those that are public, signed as everything is. */
type Facts = readonly LegalPolicy[];

const NAMES: Readonly<Record<LegalPolicy, BothLanguages>> = {
  website_policy: { th: 'นโยบายเว็บไซต์', en: 'Website policy' },
  privacy_policy: { th: 'นโยบายการคุ้มครองข้อมูลส่วนบุคคล', en: 'Privacy policy' },
  security_policy: { th: 'นโยบายการรักษาความมั่นคงปลอดภัยเว็บไซต์', en: 'Security policy' },
};

export const policies: ReadinessLine<Facts> = {
  name: 'policies',
  title: { th: 'นโยบายตามกฎหมาย', en: 'Legal policies' },
  why: {
    th: 'มาตรฐานเว็บไซต์ภาครัฐให้เว็บไซต์แสดงนโยบายทั้งสามนี้ และกฎหมายคุ้มครองข้อมูลส่วนบุคคลให้แจ้งผู้ใช้',
    en: 'The standard of government websites asks for these three, and the law on personal data for users to be told.',
  },
  mandate: {
    id: 'ORG-08',
    text: {
      th: 'พ.ร.บ. 2540, พ.ร.ฎ. 2546, มาตรฐานเว็บไซต์ภาครัฐ',
      en: 'Conform to OIA, Good Governance Decree, Gov Website Standard',
    },
  },
  look: ({ strapi }) => publicPolicies(strapi),
  judge(found) {
    const missing = LEGAL_POLICIES.kinds.filter((kind) => !found.includes(kind));
    return missing.length === 0
      ? ready('เผยแพร่ครบทั้งสามนโยบายแล้ว', 'All three are published.')
      : toDo(
          `ยังไม่ได้เผยแพร่ ${missing.length} นโยบาย`,
          `${missing.length} of ${LEGAL_POLICIES.kinds.length} are not published yet.`,
          missing.map((kind) => NAMES[kind]),
        );
  },
  mending: () => ({
    screen: `/content-manager/collection-types/${LEGAL_POLICIES.uid}`,
    label: { th: 'เขียนนโยบาย', en: 'Write the policies' },
  }),
};

async function publicPolicies(strapi: Strapi): Promise<LegalPolicy[]> {
  const { uid, field, kinds } = LEGAL_POLICIES;
  const rows = await queryOf(strapi, uid).findMany({
    where: { [field]: { $in: kinds }, publishedAt: { $notNull: true } },
    select: ['documentId', field],
  });
  // Strapi's own rows prove nothing: what counts is what was signed out.
  const signed = new Set(
    (await strapi.db
      .connection(STORE_TABLES.publications)
      .where({ uid })
      .whereIn(
        'document_id',
        rows.map(({ documentId }) => String(documentId)),
      )
      .pluck('document_id')) as string[],
  );
  return kinds.filter((kind) =>
    rows.some((row) => row[field] === kind && signed.has(String(row['documentId']))),
  );
}

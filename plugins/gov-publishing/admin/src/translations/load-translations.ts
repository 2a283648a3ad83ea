import { nameIn } from '../../../server/src/domain/text/two-names';
import { PLUGIN_ID } from '../plugin-id';
import { rememberWords } from './loaded-words';

type Catalogue = Readonly<Record<string, string>>;

/**
 * The plugin's own types, by the display name that Strapi asks the translations for. Their fields the Content Manager
 * labels by keys made of the uid.
 */
const OWN_TYPES = {
  agency: 'หน่วยงาน (Agency)',
  appointment: 'คำสั่งแต่งตั้ง (Appointment)',
  'basic-info': 'ข้อมูลพื้นฐานของหน่วยงาน (Basic information)',
  faq: 'คำถามที่พบบ่อย (FAQ)',
  'knowledge-item': 'คลังความรู้ (Knowledge and statistic)',
  law: 'กฎหมาย ระเบียบ ข้อบังคับ (Law)',
  'news-article': 'ข่าวประชาสัมพันธ์ (News)',
  'sitemap-node': 'ผังเว็บไซต์ (Sitemap node)',
  'web-link': 'เว็บไซต์ที่เกี่ยวข้อง (Web link)',
} as const;

/** The plugin's own components, likewise. */
const OWN_COMPONENTS = {
  attachment: 'ไฟล์แนบ (Attachment)',
  chart: 'แผนผัง (Chart)',
  cio: 'ผู้บริหารเทคโนโลยีสารสนเทศระดับสูง (CIO)',
  'contact-channel': 'ช่องทางติดต่อ (Contact)',
  executive: 'ผู้บริหาร (Executive)',
  gazette: 'ราชกิจจานุเบกษา (Royal Gazette)',
  'indicator-ref': 'ตัวชี้วัด (Indicator)',
  'oia-section': 'มาตราตาม พ.ร.บ. ข้อมูลข่าวสารฯ (OIA section)',
  'plan-report': 'แผนหรือรายงาน (Plan or report)',
  project: 'โครงการ (Project)',
  source: 'แหล่งที่มา (Source)',
} as const;

const FIELD = 'field.';
/** What Strapi keeps of every entry, which stands in lists as fields do. */
const KEPT = 'filter.strapi.';
/** Families whose words are of values that are chosen from: Strapi asks for the words of a choice by the bare value. */
const VALUES = ['value.', 'duty.', 'people.acting.'];

/** @returns the catalogue under the plugin's name, its names of fields and values under those Strapi asks for. */
function inPlace(catalogue: Catalogue): Catalogue {
  const entries = Object.entries(catalogue);
  const own = entries.map(([key, words]) => [`${PLUGIN_ID}.${key}`, words]);
  const fields = [FIELD, KEPT].flatMap((family) =>
    entries
      .filter(([key]) => key.startsWith(family))
      .flatMap(([key, words]) => placesOf(key.slice(family.length)).map((place) => [place, words])),
  );
  const values = VALUES.flatMap((family) =>
    entries
      .filter(([key]) => key.startsWith(family))
      .map(([key, words]) => [key.slice(family.length), words]),
  );
  return {
    ...Object.fromEntries(values),
    ...Object.fromEntries(own),
    ...Object.fromEntries(fields),
    // Where a component is chosen Strapi asks for the words of its category, which is the plugin's name.
    [PLUGIN_ID]: catalogue['components.category'] ?? PLUGIN_ID,
    ...strapisRefusals(catalogue),
  };
}

/** Strapi's own profile answers a wrong password, or an e-mail that is taken, with this bare word, and asks for its words by it. */
function strapisRefusals(catalogue: Catalogue): Catalogue {
  const refused = catalogue['profile.refused'];
  return refused === undefined ? {} : { 'apiError.ValidationError': refused };
}

function placesOf(field: string): string[] {
  const types = Object.keys(OWN_TYPES).map((type) => `content-types.plugin::${PLUGIN_ID}.${type}`);
  const components = Object.keys(OWN_COMPONENTS).map((component) => `components.${PLUGIN_ID}.${component}`);
  return [...types, ...components].map((holder) => `content-manager.${holder}.${field}`);
}

/** @returns what types and components are called in one language, by the display names that carry both */
function namesIn(language: 'th' | 'en'): Catalogue {
  const names = [...Object.values(OWN_TYPES), ...Object.values(OWN_COMPONENTS)];
  return Object.fromEntries(names.map((name) => [name, nameIn(name, language)]));
}

/** @returns the words of each of the panel's languages: Thai for Thai, English for every other. */
export async function loadTranslations(
  locales: readonly string[],
): Promise<{ data: Catalogue; locale: string }[]> {
  return Promise.all(
    locales.map(async (locale) => {
      const data = locale === 'th' ? await thai() : await english();
      rememberWords(locale, data);
      return { locale, data };
    }),
  );
}

/** What acts and duties are called is said in one place, for what is signed and for the panel alike. */
async function english(): Promise<Catalogue> {
  const [own, acts] = await Promise.all([
    import('./en.json'),
    import('../../../server/src/messages/en/acts.json'),
  ]);
  return { ...namesIn('en'), ...inPlace({ ...own.default, ...asLabels(acts.default) }) };
}

/** In a sentence they begin small, on a button large. */
function asLabels(words: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(words).map(([key, [first = '', ...rest]]) => [key, first.toUpperCase() + rest.join('')]),
  );
}

/** With our own words come those of Strapi's screens that Strapi has no Thai for, the ones an officer meets daily. */
async function thai(): Promise<Catalogue> {
  const [own, acts, ...strapis] = await Promise.all([
    import('./th.json'),
    import('../../../server/src/messages/th/acts.json'),
    import('./strapi-th/admin.json'),
    import('./strapi-th/content-manager.json'),
    import('./strapi-th/i18n.json'),
    import('./strapi-th/upload.json'),
  ]);
  const theirs = Object.assign({}, ...strapis.map((words) => words.default)) as Catalogue;
  return { ...theirs, ...namesIn('th'), ...inPlace({ ...own.default, ...acts.default }) };
}

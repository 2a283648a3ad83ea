import type { IdentityFields } from '../../../content-types/definition/type-definition';
import { addressIn, textIn } from '../../../content-types/model/item-values';
import { isSitePath } from '../../../content-types/model/web-address';
import { isColour } from '../../../content-types/model/colours';
import type { JsonObject } from '../../../domain/content/snapshot';
import { asRow, type Row } from '../../../strapi-boundary';
import { coloursName, type ColoursName } from '../../assets/colours';
import { mainPictureOf, type MainPicture } from '../../content/shown/main-picture';
import type { PublicationFacts } from '../../content/publication-facts';

/** A way that the officers wrote: its words, and where it leads as they wrote it. */
export interface SiteLink {
  readonly label: string;
  readonly to: string;
}

/** What officers signed to stand around every page. Null and empty is what they left out. */
export interface SiteIdentity {
  /** In the language of the page; null where it was signed in another one only. */
  readonly name: string | null;
  readonly emblem: MainPicture | null;
  readonly colours: ColoursName | null;
  readonly hotline: string | null;
  readonly menu: readonly SiteLink[];
  readonly socialLinks: readonly SiteLink[];
  readonly footerText: string | null;
  /** The entry, where its signatures are shown. */
  readonly facts: PublicationFacts;
}

/**
 * @param facts of the entry, verified, in the language of the page or else in the site's own: of another language it gives
 *   only what is the same in all
 * @returns what stands around the page
 */
export function identityFrom(facts: PublicationFacts, fields: IdentityFields, locale: string): SiteIdentity {
  const { item } = facts;
  const isOwn = facts.key.locale === locale;
  const picture = mainPictureOf(facts);
  const [main, accent] = [item[fields.mainColour], item[fields.accentColour]];
  return {
    name: isOwn ? facts.title : null,
    emblem: picture && (isOwn ? picture : { ...picture, alt: '' }),
    colours: coloursName(isColour(main) ? main : null, isColour(accent) ? accent : null),
    hotline: textIn(item, fields.hotline),
    menu: isOwn ? linksIn(item, fields.menu, 'address') : [],
    socialLinks: linksIn(item, fields.socialLinks, 'url'),
    footerText: isOwn ? textIn(item, fields.footerText) : null,
    facts,
  };
}

/** Once more what the checks asked for: nothing else may ever stand in the head of a page. */
function linksIn(item: JsonObject, field: string, address: string): SiteLink[] {
  const rows = item[field];
  return (Array.isArray(rows) ? (rows as unknown[]) : []).flatMap((each): SiteLink[] => {
    const row = asRow(each) as Row & JsonObject;
    const label = textIn(row, 'label');
    const to = textIn(row, address);
    if (label === null || to === null) return [];
    const isSafe = isSitePath(to) || (/^https:/i.test(to) && addressIn(row, address) !== null);
    return isSafe ? [{ label, to }] : [];
  });
}

import type { JsonObject } from '../../domain/content/snapshot';
import type { EntrySaid, LinkedThing } from '../definition/entry-said';
import { withoutEmpty } from '../linked-data/without-empty';
import { textIn } from '../model/item-values';

const LEGAL_FORCE: Readonly<Record<string, string>> = {
  in_force: 'InForce',
  partially_in_force: 'PartiallyInForce',
  not_yet_in_force: 'NotInForce',
  not_in_force: 'NotInForce',
};

/** @returns what a law is, from when to when it is in force, and where it stands in the Royal Gazette */
export function linkedData({ item, common }: EntrySaid): LinkedThing {
  const force = LEGAL_FORCE[textIn(item, 'legalForce') ?? ''];
  return {
    '@type': 'Legislation',
    ...common,
    ...withoutEmpty({
      legislationType: textIn(item, 'legislationType'),
      legislationIdentifier: textIn(item, 'number'),
      legislationPassedBy: textIn(item, 'passedBy') && {
        '@type': 'Organization',
        name: textIn(item, 'passedBy'),
      },
      legislationDate: textIn(item, 'legislationDate'),
      temporalCoverage: periodOf(textIn(item, 'effectiveFrom'), textIn(item, 'effectiveTo')),
      legislationLegalForce: force === undefined ? null : `https://schema.org/${force}`,
      isPartOf: gazetteOf(item),
      // schema.org means amendment and repeal by it alike.
      legislationChanges: lawsIn(item, 'amends', 'repeals'),
      isBasedOn: lawsIn(item, 'basedOn'),
      mentions: lawsIn(item, 'relatedLaws'),
    }),
  };
}

function gazetteOf(item: JsonObject): object | null {
  const gazette = item['gazette'] as JsonObject | undefined;
  if (!gazette) return null;
  const volume = textIn(gazette, 'volume');
  return {
    '@type': 'PublicationIssue',
    ...withoutEmpty({
      name: 'ราชกิจจานุเบกษา',
      issueNumber: textIn(gazette, 'part'),
      pagination: textIn(gazette, 'page'),
      datePublished: textIn(gazette, 'date'),
      isPartOf: volume && { '@type': 'PublicationVolume', volumeNumber: volume },
    }),
  };
}

function lawsIn(item: JsonObject, ...fields: readonly string[]): object[] | null {
  const laws = fields.flatMap((field) =>
    Array.isArray(item[field]) ? (item[field] as readonly JsonObject[]) : [],
  );
  if (laws.length === 0) return null;
  return laws.map((law) => ({
    '@type': 'Legislation',
    ...withoutEmpty({ name: textIn(law, 'title'), legislationIdentifier: textIn(law, 'number') }),
  }));
}

/** ISO 8601-2: an open end is two dots. */
function periodOf(from: string | null, to: string | null): string | null {
  return from === null && to === null ? null : `${from ?? '..'}/${to ?? '..'}`;
}

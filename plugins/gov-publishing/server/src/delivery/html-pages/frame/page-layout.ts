import { holdsComponents, type Schema } from '../../../domain/schema/attribute';
import { COMPONENTS } from '../../../content-types';
import { isListed } from '../../../content-types/model/field-format';
import { ENTRY_ELSEWHERE, type PageLayout, type PagePart } from '../../../content-types/page';
import type { GovernedType } from '../../../entries/governed-types';
import { knownModel, modelOf, type Strapi } from '../../../strapi-boundary';
import type { Holder } from '../parts/part-context';

/** @returns a type as its fields are read and named */
export function holderOf(strapi: Strapi, type: GovernedType): Holder {
  return { name: nameOf(type.uid), attributes: knownModel(strapi, type.uid).attributes };
}

/** @returns a component of the plugin or the host by its uid, or undefined */
export function componentOf(strapi: Strapi, uid: string): Holder | undefined {
  const schema: Schema | undefined = Object.hasOwn(COMPONENTS, uid) ? COMPONENTS[uid] : modelOf(strapi, uid);
  return schema && { name: nameOf(uid), attributes: schema.attributes };
}

/** @returns the parts of a type's page: as its definition says, or everything that is public */
export function pageLayoutOf(strapi: Strapi, type: GovernedType): PageLayout {
  return type.definition.page ?? plainLayout(type, holderOf(strapi, type).attributes);
}

/** Long texts first, then rows, then all other fields as a list. */
function plainLayout(type: GovernedType, attributes: Holder['attributes']): PageLayout {
  const shown = Object.entries(attributes).filter(
    ([name, attribute]) => isListed(attribute) && !Object.hasOwn(ELSEWHERE, name),
  );
  const texts = shown.filter(([, { type: kind }]) => kind === 'richtext').map(([name]) => name);
  const rows = shown.filter(([, attribute]) => holdsComponents(attribute)).map(([name]) => name);
  const { summary, body } = type.definition.texts;
  const leads = summary.filter((field) => !texts.includes(field));
  const facts = shown
    .map(([name]) => name)
    .filter((name) => !texts.includes(name) && !rows.includes(name) && !leads.includes(name));
  const parts: PagePart[] = [
    ...leads.map((field): PagePart => ({ part: 'lead', field })),
    ...texts.map((field): PagePart => ({ part: 'text', field, ...(field !== body[0] && { headed: true }) })),
    ...rows.map((field): PagePart => ({ part: 'rows', field })),
    {
      part: 'facts',
      fields: [
        type.agencyAttribute,
        ...facts.filter((name) => name !== type.agencyAttribute),
        'datePosted',
        'dateModified',
      ],
    },
  ];
  return { parts, elsewhere: ELSEWHERE };
}

/** What Strapi keeps of every document is no content. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ...ENTRY_ELSEWHERE,
  name: 'heads the page of an entry without a title',
  ...Object.fromEntries(
    ['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'].map(
      (name) => [name, "is Strapi's own"],
    ),
  ),
};

function nameOf(uid: string): string {
  return uid.slice(uid.lastIndexOf('.') + 1);
}

import { z } from 'zod';
import { OIA_SECTION_IDS } from '../../domain/oia/sections';
import type { TypeDefinition } from './type-definition';

const named = z.string().min(1);
const names = z.array(named);
const said = z.record(z.string(), z.string());
const made = z.custom((value) => typeof value === 'function', { error: 'Invalid input: expected function' });

const words = z.looseObject({
  fields: said,
  choices: said.optional(),
  findings: said.optional(),
  help: said.optional(),
});

const onField = z.looseObject({
  part: z.enum(['lead', 'notice', 'text', 'link', 'update', 'rows']),
  field: named,
});
const part = z.discriminatedUnion('part', [
  onField,
  z.looseObject({ part: z.literal('figure'), field: named, alt: named }),
  z.looseObject({ part: z.literal('event'), start: named, end: named, place: named }),
  z.looseObject({ part: z.literal('duration'), field: named, value: named, unit: named }),
  z.looseObject({ part: z.literal('facts'), fields: names }),
]);

const calendar = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('event'),
    start: named,
    end: named.optional(),
    place: named.optional(),
  }),
  z.looseObject({ kind: z.literal('day'), start: named }),
]);

const onFrontPage = z.looseObject({
  as: z.enum(['cards', 'tiles', 'list']),
  place: z.number(),
  count: z.int().min(1).max(12),
  contact: z.looseObject({ field: named, value: named }).optional(),
});

const sections = z.array(z.enum(OIA_SECTION_IDS));
const oia = z.looseObject({
  always: sections.optional(),
  by: z.looseObject({ field: named, sections: z.record(z.string(), sections) }).optional(),
  notHeld: named.optional(),
  centre: z.looseObject({ field: named, value: named }).optional(),
});

const inLists = z.discriminatedUnion('form', [
  z.looseObject({ form: z.literal('answers'), question: named }),
  z.looseObject({ form: z.literal('links'), address: named }),
]);

const rows = z.array(names);
const form = z.looseObject({
  parts: z.looseObject({ kind: rows, words: rows, sources: rows, answerable: rows, more: rows }),
  needed: names,
  ofThisYear: z.boolean(),
  shownFor: z.record(z.string(), z.looseObject({ field: named, values: names })),
});

const shape = z.looseObject({
  schema: z.looseObject({
    info: z.looseObject({ singularName: named, pluralName: named, displayName: named }),
    attributes: z.record(z.string(), z.looseObject({ type: named })),
  }),
  singularName: named,
  texts: z.looseObject({ title: names, summary: names, body: names }),
  presentation: z.looseObject({ labelFields: names, searchFields: names, defaultSort: names }),
  ownChecks: z.array(made),
  page: z.looseObject({ parts: z.array(part), elsewhere: said }).nullable(),
  form: form.nullable(),
  slugPrefix: named.nullable(),
  inAddresses: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .nullable(),
  calendar: calendar.nullable(),
  writtenAt: named.nullable(),
  linkedData: made.nullable(),
  linkedList: made.nullable(),
  onFrontPage: onFrontPage.nullable(),
  inLists: inLists.nullable(),
  data: z
    .looseObject({ distributions: named, updateDueOn: made, catalogued: made, licence: made })
    .nullable(),
  publicService: made.nullable(),
  computed: z
    .record(z.string(), z.looseObject({ type: named, of: made, mayLack: z.literal(true).optional() }))
    .nullable(),
  oia: oia.nullable(),
  siteMap: z.looseObject({ parent: named, order: named, address: named }).nullable(),
  identity: z
    .looseObject({
      emblem: named,
      emblemAlt: named,
      mainColour: named,
      accentColour: named,
      hotline: named,
      menu: named,
      socialLinks: named,
      footerText: named,
    })
    .nullable(),
  display: z
    .looseObject({
      from: named,
      to: named,
      address: named,
      entries: names,
      placement: named,
      category: named,
    })
    .nullable(),
  words: z.looseObject({ th: words, en: words }).nullable(),
  sample: z.looseObject({}).nullable(),
  addressRequirement: made.nullable(),
});

/**
 * A definition as a host's configuration has it, which may be written by hand, or from a program that nobody compiled. What has
 * another form would end in a bare TypeError, at the start or when somebody reads a page; so every such part is told. Which
 * fields it names is judged later, against the schema that Strapi has (`definitionFaults`).
 */
export const definitionShape = z.custom<TypeDefinition>().superRefine((value, context) => {
  for (const { path, message } of shape.safeParse(value).error?.issues ?? [])
    context.addIssue({ code: 'custom', path, message: `${message} (defineType makes it)` });
});

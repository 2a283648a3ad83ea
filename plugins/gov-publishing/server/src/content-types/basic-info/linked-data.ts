import type { ContactPoint, GovernmentOrganization, Project, Role } from 'schema-dts';
import type { JsonObject } from '../../domain/content/snapshot';
import { phoneNumbersIn } from '../../domain/thai/phone-numbers';
import type { EntrySaid, LinkedThing } from '../definition/entry-said';
import { fileThing, imageThing, type FileThing } from '../linked-data/file-things';
import { withoutEmpty } from '../linked-data/without-empty';
import { addressIn, textIn } from '../model/item-values';

type Absolute = EntrySaid['absolute'];
type Choice = EntrySaid['choice'];

/** @returns a page with what its details say of the agency */
export function linkedData(entry: EntrySaid): LinkedThing {
  return { '@type': 'WebPage', ...entry.common, ...agencyThings(entry) };
}

/**
 * What the details of basic information say of an agency, in the words of schema.org.
 *
 * @returns the agency with its people and ways to reach it, its projects, its documents and pictures; what is not there
 *   is left out
 */
function agencyThings({ item, agency, absolute, choice }: EntrySaid): object {
  const of = (component: string): JsonObject[] =>
    rowsIn(item).filter((row) => row['__component'] === `gov-publishing.${component}`);
  const people = [...of('executive'), ...of('cio')];
  const contacts = of('contact-channel');
  const plans = of('plan-report').flatMap((row) => planThing(row, absolute) ?? []);
  const pictures = of('chart').flatMap((row) => imageThing(row['image'], row, absolute) ?? []);
  return withoutEmpty({
    mainEntity:
      people.length + contacts.length === 0
        ? null
        : organization(
            agency,
            contacts.map((row) => contactPoint(row, choice)),
            people.map((row) => post(row, absolute)),
            seatIn(contacts),
          ),
    about: orNull(of('project').map((row) => projectThing(row, choice))),
    hasPart: orNull(plans),
    image: orNull(pictures),
  });
}

function organization(
  agency: EntrySaid['agency'],
  contacts: readonly ContactPoint[],
  people: readonly Role[],
  seat: object,
): GovernmentOrganization {
  return {
    '@type': 'GovernmentOrganization',
    ...withoutEmpty({
      name: agency?.name ?? null,
      identifier: agency?.code ?? null,
      ...seat,
      contactPoint: orNull(contacts),
      employee: orNull(people),
    }),
  };
}

/** Where the agency itself is found: the first of its general channels. */
function seatIn(contacts: readonly JsonObject[]): object {
  const row = contacts.find(({ purpose }) => (purpose ?? 'general') === 'general') ?? contacts[0];
  if (!row) return {};
  return { address: textIn(row, 'address'), telephone: textIn(row, 'phone'), email: textIn(row, 'email') };
}

function contactPoint(row: JsonObject, choice: Choice): ContactPoint {
  const purpose = textIn(row, 'purpose');
  const numbers = phoneNumbersIn(textIn(row, 'phone') ?? '', true).map(({ dialled }) => dialled);
  return {
    '@type': 'ContactPoint',
    ...withoutEmpty({
      name: textIn(row, 'unitName'),
      contactType: purpose && choice('contact-channel', 'purpose', purpose),
      telephone: orNull(numbers) ?? textIn(row, 'phone'),
      faxNumber: textIn(row, 'fax'),
      email: textIn(row, 'email'),
      url: orNull(['website', 'socialUrl'].flatMap((name) => addressIn(row, name) ?? [])),
      // In words, as the officers wrote them: schema.org's own form of hours knows no holidays.
      hoursAvailable: described('OpeningHoursSpecification', textIn(row, 'openingHours')),
      areaServed: withoutLess('Place', {
        address: textIn(row, 'address'),
        hasMap: addressIn(row, 'mapUrl'),
      }),
    }),
  };
}

/** A post and who holds it; of a vacant one there is nobody to name. */
function post(row: JsonObject, absolute: Absolute): Role {
  const name = textIn(row, 'name');
  const photo = imageThing(row['photo'], row, absolute);
  return {
    '@type': 'EmployeeRole',
    ...withoutEmpty({
      roleName: textIn(row, 'position'),
      startDate: textIn(row, 'termFrom'),
      endDate: textIn(row, 'termTo'),
      employee:
        name === null || row['vacant'] === true
          ? null
          : { '@type': 'Person', ...withoutEmpty({ name, jobTitle: textIn(row, 'position'), image: photo }) },
      description: textIn(row, 'officialContact'),
    }),
  } as Role;
}

function projectThing(row: JsonObject, choice: Choice): Project {
  const money = (name: string, field: string): object | null =>
    typeof row[field] === 'number'
      ? { '@type': 'PropertyValue', name, value: row[field], unitText: 'THB' }
      : null;
  const status = textIn(row, 'status');
  const progress = row['progressPercent'];
  const properties = [
    money('budget', 'budget'),
    money('spent', 'spent'),
    typeof progress === 'number' && {
      '@type': 'PropertyValue',
      name: 'progress',
      value: progress,
      unitCode: 'P1',
    },
    status !== null && {
      '@type': 'PropertyValue',
      name: 'status',
      value: choice('project', 'status', status) ?? status,
    },
    ...['outputs', 'outcomes', 'evaluation', 'approvalReference'].map(
      (name) => textIn(row, name) !== null && { '@type': 'PropertyValue', name, value: textIn(row, name) },
    ),
  ].filter((property) => property !== null && property !== false);
  return {
    '@type': 'Project',
    ...withoutEmpty({ name: textIn(row, 'name'), additionalProperty: orNull(properties) }),
  } as Project;
}

function planThing(row: JsonObject, absolute: Absolute): object | null {
  const file: FileThing | null = fileThing(row['file'], absolute);
  const name = textIn(row, 'name') ?? file?.name ?? null;
  if (name === null) return null;
  const [from, to] = [row['fiscalYear'], row['fiscalYearTo'] ?? row['fiscalYear']];
  return {
    '@type': 'DigitalDocument',
    ...withoutEmpty({
      name,
      temporalCoverage: typeof from === 'number' && typeof to === 'number' ? fiscalPeriod(from, to) : null,
      encoding: file,
    }),
  };
}

/** A Thai fiscal year begins on 1 October of the year before it. */
function fiscalPeriod(from: number, to: number): string {
  return `${from - 544}-10-01/${to - 543}-09-30`;
}

function rowsIn(item: JsonObject): JsonObject[] {
  const { details } = item;
  return Array.isArray(details) ? (details as JsonObject[]) : [];
}

function described(type: string, description: string | null): object | null {
  return description === null ? null : { '@type': type, description };
}

function withoutLess(type: string, values: Readonly<Record<string, unknown>>): object | null {
  const there = withoutEmpty(values);
  return Object.keys(there).length === 0 ? null : { '@type': type, ...there };
}

function orNull<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

import { asRow, type Row } from '../../strapi-boundary';

/** What is read of an attribute to follow an answer of Strapi's document service. */
interface AnswerAttribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
}

/** @returns the attributes of a model; none where there is no such model */
export type AttributesOf = (uid: string) => Readonly<Record<string, AnswerAttribute>>;

/** Tells whether a related entry may stay in the answer. */
export type MayStay = (uid: string, entry: Row) => boolean;

/** @returns every related entry that an answer carries, with the uid of its type */
export function relatedIn(
  uid: string,
  answer: unknown,
  attributesOf: AttributesOf,
): [uid: string, entry: Row][] {
  const found: [string, Row][] = [];
  filtered(uid, answer, attributesOf, (target, entry) => {
    found.push([target, entry]);
    return true;
  });
  return found;
}

/**
 * @param uid of the type, or component, that the answer is of
 * @param answer what Strapi's document service returned: an entry, a list of them, or anything else, which stays
 * @returns the answer without the related entries that may not stay, however deep they are populated
 */
export function filtered(
  uid: string,
  answer: unknown,
  attributesOf: AttributesOf,
  mayStay: MayStay,
): unknown {
  if (Array.isArray(answer)) return answer.map((each) => filtered(uid, each, attributesOf, mayStay));
  if (typeof answer !== 'object' || answer === null) return answer;
  const attributes = attributesOf(uid);
  const entries = Object.entries(answer).map(([name, value]: [string, unknown]) => {
    const attribute = attributes[name];
    if (attribute?.type === 'component')
      return [name, filtered(attribute.component ?? '', value, attributesOf, mayStay)];
    if (attribute?.type === 'dynamiczone')
      return [
        name,
        each(value, (part) => filtered(String(part['__component']), part, attributesOf, mayStay)),
      ];
    if (attribute?.type !== 'relation') return [name, value];
    return [name, related(attribute.target, value, attributesOf, mayStay)];
  });
  return Object.fromEntries(entries) as unknown;
}

function related(
  target: string | undefined,
  value: unknown,
  attributesOf: AttributesOf,
  mayStay: MayStay,
): unknown {
  const kept = each(value, (entry) => {
    // A relation to any type tells in each entry which it is of.
    const uid = target ?? String(entry['__type'] ?? '');
    return mayStay(uid, entry) ? filtered(uid, entry, attributesOf, mayStay) : null;
  });
  return Array.isArray(kept) ? kept.filter((entry) => entry !== null) : kept;
}

function each(value: unknown, of: (entry: Row) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => of(asRow(one)));
  return typeof value === 'object' && value !== null ? of(asRow(value)) : value;
}

import { join } from 'node:path';
import ts from 'typescript';
import { namesOfActs } from '#server/domain/signoff/acts/act-words';
import ownEn from '../../../plugins/gov-publishing/admin/src/translations/en.json';
import ofTypes from '../../../plugins/gov-publishing/admin/src/translations/of-types.json';
import ownTh from '../../../plugins/gov-publishing/admin/src/translations/th.json';
import enDuties from '../../../plugins/gov-publishing/server/src/messages/en/duties.json';
import thDuties from '../../../plugins/gov-publishing/server/src/messages/th/duties.json';

const PROJECT = join(__dirname, '../../../plugins/gov-publishing/admin/tsconfig.json');
/** What asks the catalogue for words and shows the bare key where it has none. `known` does not: it asks whether. */
const ASKING = ['say', 'wordsNow', 'wordId'];

/** What may be asked for at run time at one place of the source; `open` where the compiler cannot tell. */
interface Asked {
  readonly place: string;
  readonly keys: readonly string[];
  readonly open: boolean;
}

const config = ts.getParsedCommandLineOfConfigFile(PROJECT, {}, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(String(messageText));
  },
} as ts.ParseConfigFileHost);
const program = ts.createProgram(config?.fileNames ?? [], { ...config?.options, noEmit: true });
const checker = program.getTypeChecker();

/** @returns the texts that a type stands for; null where it is any text */
function textsOf(type: ts.Type): string[] | null {
  if (type.isStringLiteral()) return [type.value];
  if (type.isNumberLiteral()) return [String(type.value)];
  if (!type.isUnion()) return null;
  const parts = type.types
    .filter((each) => !(each.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)))
    .map(textsOf);
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

/** @returns every key that an expression may become, by the types the compiler knows; null where it is any text */
function keysOf(expression: ts.Expression): string[] | null {
  if (ts.isConditionalExpression(expression)) {
    const [one, other] = [keysOf(expression.whenTrue), keysOf(expression.whenFalse)];
    return one && other && [...one, ...other];
  }
  if (ts.isTemplateExpression(expression)) {
    return expression.templateSpans.reduce<string[] | null>(
      (begun, span) => {
        const middles = keysOf(span.expression);
        return (
          begun &&
          middles &&
          begun.flatMap((begin) => middles.map((middle) => `${begin}${middle}${span.literal.text}`))
        );
      },
      [expression.head.text],
    );
  }
  return textsOf(checker.getTypeAtLocation(expression));
}

function isAsking({ expression }: ts.CallExpression): boolean {
  const callee = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(callee) && ASKING.includes(callee.text);
}

function askedIn(file: ts.SourceFile): Asked[] {
  const found: Asked[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !isAsking(node)) return;
    const [key] = node.arguments;
    // Where `say` and its like are made, the key is what they are given.
    if (!key || key.getText() === 'key') return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    const keys = keysOf(key);
    const place = `${file.fileName.replace(/.*admin\/src\//, '')}:${line + 1} ${key.getText()}`;
    found.push({ place, keys: keys ?? [], open: keys === null });
  };
  visit(file);
  return found;
}

/**
 * Families of keys that are looked up by a text of any content (`known`), e.g. `field.` of ``known(`field.${part}`)``:
 * what is put together, or kept in a list, and is not given to one that asks.
 */
function familiesIn(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isAsking(node)) return node.arguments.slice(1).forEach(visit);
    const begins = ts.isTemplateExpression(node) ? node.head.text : ts.isStringLiteral(node) ? node.text : '';
    if (/^[a-z]+(?:\.[a-z_]+)*\.$/.test(begins)) found.push(begins);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const files = program.getSourceFiles().filter(({ fileName }) => fileName.includes('/admin/src/'));
const asked = files.flatMap(askedIn);

test('the reading of the source sees what it is meant to see', () => {
  const keys = asked.flatMap((each) => each.keys);
  expect(keys.length).toBeGreaterThan(300);
  for (const key of ['desk.title', 'act.submit', 'column.waiting', 'days.fault.two_digit_year'])
    expect(keys).toContain(key);
});

test.each([
  ['th', { ...ofTypes.words.th, ...ownTh, ...thDuties, ...namesOfActs('th') }],
  ['en', { ...ofTypes.words.en, ...ownEn, ...enDuties, ...namesOfActs('en') }],
] as const)('every key that can be asked for while the panel runs has words in %s', (_language, words) => {
  const missing = asked.flatMap(({ place, keys }) =>
    keys.filter((key) => !(key in words)).map((key) => `${key} at ${place}`),
  );
  expect(missing).toEqual([]);
});

test('no key is left that nothing asks for', () => {
  // Looked up in the catalogue itself, and no word that is asked for while the panel runs.
  const all = new Set(['profile.refused', ...asked.flatMap(({ keys }) => keys)]);
  const families = new Set(files.flatMap(familiesIn));
  expect([...families]).toEqual(expect.arrayContaining(['field.', 'help.', 'value.']));
  const words = Object.keys({ ...ofTypes.words.th, ...ownTh, ...thDuties, ...namesOfActs('th') });
  expect(
    words.filter((key) => !all.has(key) && ![...families].some((family) => key.startsWith(family))),
  ).toEqual([]);
});

test('no key is made of a text that may be anything: it would be shown bare', () => {
  expect(asked.filter(({ open }) => open).map(({ place }) => place)).toEqual([]);
});

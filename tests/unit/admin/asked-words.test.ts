import { join } from 'node:path';
import ts from 'typescript';
import ownEn from '../../../plugins/gov-publishing/admin/src/translations/en.json';
import ownTh from '../../../plugins/gov-publishing/admin/src/translations/th.json';
import enActs from '../../../plugins/gov-publishing/server/src/messages/en/acts.json';
import thActs from '../../../plugins/gov-publishing/server/src/messages/th/acts.json';

const PROJECT = join(__dirname, '../../../plugins/gov-publishing/admin/tsconfig.json');
/** What asks the catalogue for words and shows the bare key where it has none. `known` does not: it asks whether. */
const ASKING = ['say', 'wordsNow'];

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

function askedIn(file: ts.SourceFile): Asked[] {
  const found: Asked[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node)) return;
    const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
    const [key] = node.arguments;
    if (!key || !ts.isIdentifier(callee) || !ASKING.includes(callee.text)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    const keys = keysOf(key);
    const place = `${file.fileName.replace(/.*admin\/src\//, '')}:${line + 1} ${key.getText()}`;
    found.push({ place, keys: keys ?? [], open: keys === null });
  };
  visit(file);
  return found;
}

const asked = program
  .getSourceFiles()
  .filter(({ fileName }) => fileName.includes('/admin/src/'))
  .flatMap(askedIn);

test('the reading of the source sees what it is meant to see', () => {
  const keys = asked.flatMap((each) => each.keys);
  expect(keys.length).toBeGreaterThan(300);
  for (const key of ['desk.title', 'act.submit', 'column.waiting', 'days.fault.two_digit_year'])
    expect(keys).toContain(key);
});

test.each([
  ['th', { ...ownTh, ...thActs }],
  ['en', { ...ownEn, ...enActs }],
] as const)('every key that can be asked for while the panel runs has words in %s', (_language, words) => {
  const missing = asked.flatMap(({ place, keys }) =>
    keys.filter((key) => !(key in words)).map((key) => `${key} at ${place}`),
  );
  expect(missing).toEqual([]);
});

test('no key is made of a text that may be anything: it would be shown bare', () => {
  expect(asked.filter(({ open }) => open).map(({ place }) => place)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A requirement as test names carry it: `[WF-05]`. */
const NAMED = /\[([A-Z]{2,5}-\d{2}[a-z]?)\]/g;
const TEST_FUNCTIONS = new Set(['test', 'it']);

/**
 * Reads a test file without running it.
 *
 * @param {string} path of the file
 * @returns {{ name: string, ids: string[] }[]} its tests that name requirements, in the order of the file. Found are
 *   `test('[ID] …')` and `test.each(…)('[ID] …')`, and rows of tables with `mandates: ['ID']` and a `title`.
 */
export function namedTests(path) {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const named = ts.isCallExpression(node) ? testCall(node) : ts.isObjectLiteralExpression(node) ? tableRow(node) : null;
    if (named && named.ids.length > 0) found.push(named);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `test(name, …)`, `test.each(table)(name, …)` and the like. */
function testCall(node) {
  if (!TEST_FUNCTIONS.has(rootOf(node.expression))) return null;
  const text = textOf(node.arguments[0]);
  if (text === null) return null;
  const ids = [...text.matchAll(NAMED)].map(([, id]) => id);
  return { ids: [...new Set(ids)], name: text.replace(NAMED, '').trim() };
}

/** A row of a table whose tests take their names from it: the doors. */
function tableRow(node) {
  const mandates = valueOf(node, 'mandates');
  const title = textOf(valueOf(node, 'title'));
  if (!mandates || !ts.isArrayLiteralExpression(mandates) || title === null) return null;
  return { ids: mandates.elements.flatMap((each) => textOf(each) ?? []), name: title };
}

function valueOf(node, name) {
  const property = node.properties.find(
    (each) => ts.isPropertyAssignment(each) && ts.isIdentifier(each.name) && each.name.text === name,
  );
  return property?.initializer;
}

/** The function's name at the bottom of `test`, `test.each`, `test.each(table)`, test.each`table`. */
function rootOf(expression) {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression)) return rootOf(expression.expression);
  return ts.isTaggedTemplateExpression(expression) ? rootOf(expression.tag) : '';
}

/** The text of a string or template; what a template puts in is shown as `…`. */
function textOf(node) {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('');
}

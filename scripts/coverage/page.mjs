const HEAD = `# Which obligations the tests show

Made by \`npm run coverage:write\` from what ran and passed in \`npm test\` on the same machine, and from the register in
\`plugins/gov-publishing/requirements.json\`; not written by hand. \`npm run coverage:check\` fails where this page is stale.

**Shown** means: a test that carries the obligation's id in its name ran and passed, and fails when the product stops doing
what the column "The CMS must" says. Where the register divides an obligation into parts, each test says which part it
shows (\`[OD-05:exports]\`; where it says none, the first), and the obligation counts when all of its parts are shown. It does not mean that an auditor has
accepted it, nor that an office that installs the product meets the mandate: much of what the mandates ask is done by
people. A dash means that no test shows it: it is not built, or is built and nobody has written the test.
`;

/** So many names of a suite are written out: a table of forty rows is said by its first ones. */
const NAMES = 3;

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');

/** @returns {string[]} the parts of an obligation that no test shows; of one that is not divided, itself */
function missingParts({ parts = [null] }, shown) {
  return parts.filter((part) => !shown.some((each) => each.part === part));
}

/**
 * @param {object[]} register
 * @param {Map<string, { file: string, name: string, part: string | null }[]>} byId
 * @returns {string} the page
 */
export function page(register, byId) {
  const shown = (each) => byId.get(each.id) ?? [];
  const isWhole = (each) => missingParts(each, shown(each)).length === 0;
  const inPart = register.filter((each) => !isWhole(each) && shown(each).length > 0).length;
  const groups = [...new Set(register.map(({ id }) => id.split('-')[0]))];
  const summary = groups.map((group) => {
    const of = register.filter(({ id }) => id.startsWith(`${group}-`));
    const some = of.filter((each) => !isWhole(each) && shown(each).length > 0);
    return `| ${group} | ${of.length} | ${of.filter(isWhole).length} | ${some.length} |`;
  });
  return [
    HEAD,
    `${register.filter(isWhole).length} of ${register.length} obligations are shown, ${inPart} more in part.\n`,
    '| group | obligations | shown | in part |\n| --- | ---: | ---: | ---: |',
    `${summary.join('\n')}\n`,
    '| id | mandates | The CMS must | shown by | not shown |\n| --- | --- | --- | --- | --- |',
    `${register.map((each) => row(each, shown(each))).join('\n')}\n`,
  ].join('\n');
}

function row(obligation, shown) {
  const { id, mandates, cms } = obligation;
  const missing = shown.length === 0 ? [] : missingParts(obligation, shown);
  return `| ${id} | ${mandates.join(', ')} | ${cell(cms)} | ${tests(shown) || '—'} | ${missing.join(', ')} |`;
}

function tests(shown) {
  const places = new Map();
  for (const { file, name, part } of shown) {
    const place = `\`${file}\`${part ? ` (${part})` : ''}`;
    places.set(place, (places.get(place) ?? new Set()).add(name));
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([place, names]) => {
    const first = [...names].slice(0, NAMES).map(cell).join('; ');
    return `${place}: ${first}${names.size > NAMES ? `; and ${names.size - NAMES} more` : ''}`;
  }).join('<br>');
}

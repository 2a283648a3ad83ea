import path from 'node:path';

/**
 * Rooms within a part that stand for themselves. Tables belong to the part that writes them; which other part reads them is
 * said below for each, and nobody gets at a table by way of the code that keeps it.
 */
const LEDGER_TABLES = 'ledger/tables';
const STORE_TABLES = 'delivery/store/tables';
const FRONT_TABLES = 'delivery/response-cache/tables';
const DOSSIER_TABLES = 'signoff/dossier/tables';
const GATE_TABLES = 'gate/documents/tables';
const PEOPLE_TABLES = 'people/tables';
const NOTICE_TABLES = 'notices/tables';
const REMARK_TABLES = 'signoff/remarks/tables';
const IMPORT_TABLES = 'imports/tables';
const TABLES = [
  LEDGER_TABLES,
  STORE_TABLES,
  FRONT_TABLES,
  DOSSIER_TABLES,
  GATE_TABLES,
  PEOPLE_TABLES,
  NOTICE_TABLES,
  REMARK_TABLES,
  IMPORT_TABLES,
];
const DIALECT = 'database/dialect';

/** What the plugin's server is made of, the ground first. A part may import the parts named behind it, and itself. */
const GROUND = ['config', 'errors', 'faults', 'strapi-boundary', 'pacer', 'unavailable', DIALECT];
const MAY_IMPORT = {
  domain: [],
  config: ['domain', 'content-types'],
  // Gives Strapi's schemas in the form that the domain walks.
  'strapi-boundary': ['domain'],
  clock: ['strapi-boundary'],
  routes: ['domain'],
  messages: ['domain', 'content-types'],
  'file-text': ['domain'],
  errors: ['domain', 'messages'],
  pacer: [],
  faults: ['strapi-boundary'],
  [DIALECT]: ['errors', 'strapi-boundary'],
  ...Object.fromEntries(TABLES.map((tables) => [tables, [DIALECT, 'strapi-boundary']])),
  unavailable: ['errors', 'strapi-boundary', DIALECT],
  'http-answer': ['errors', 'strapi-boundary', 'unavailable'],
  'strapi-refusals': ['domain', 'errors', 'strapi-boundary'],
  'content-types': ['domain'],
  // The steps are everybody's, and run before anything else does: they see the tables and no code of the parts.
  database: ['unavailable', 'errors', 'faults', 'strapi-boundary', DIALECT, ...TABLES],
  ledger: [...GROUND, 'domain', LEDGER_TABLES],
  entries: [...GROUND, 'routes', 'domain', 'content-types', 'ledger', 'file-text'],
  people: [
    ...GROUND,
    'domain',
    'content-types',
    'ledger',
    PEOPLE_TABLES,
    LEDGER_TABLES,
    DOSSIER_TABLES,
    GATE_TABLES,
  ],
  // What can be chosen in a relation, in words.
  relations: [...GROUND, 'domain', 'messages', 'content-types', 'people'],
  delivery: [
    ...GROUND,
    'routes',
    'domain',
    'messages',
    'content-types',
    'ledger',
    'entries',
    'people',
    'http-answer',
    STORE_TABLES,
    FRONT_TABLES,
    LEDGER_TABLES,
    DOSSIER_TABLES,
  ],
  gate: [
    ...GROUND,
    'domain',
    'content-types',
    'ledger',
    'entries',
    'people',
    'delivery',
    GATE_TABLES,
    STORE_TABLES,
    LEDGER_TABLES,
    DOSSIER_TABLES,
  ],
  signoff: [
    ...GROUND,
    'domain',
    'messages',
    'content-types',
    'ledger',
    'entries',
    'people',
    'delivery',
    'gate',
    'relations',
    'http-answer',
    DOSSIER_TABLES,
    REMARK_TABLES,
    LEDGER_TABLES,
    GATE_TABLES,
  ],
  // Brings files in, by the acts that people enter one by one.
  imports: [
    ...GROUND,
    'domain',
    'messages',
    'content-types',
    'entries',
    'file-text',
    'people',
    'delivery',
    'gate',
    'signoff',
    'relations',
    'http-answer',
    IMPORT_TABLES,
  ],
  // Told of what was done; nothing that is done waits for it or asks it.
  notices: [
    ...GROUND,
    'domain',
    'messages',
    'content-types',
    'ledger',
    'entries',
    'people',
    'delivery',
    'signoff',
    'http-answer',
    NOTICE_TABLES,
    LEDGER_TABLES,
    DOSSIER_TABLES,
    GATE_TABLES,
  ],
  'edit-layouts': [...GROUND, 'domain', 'content-types', 'entries', 'people', 'http-answer'],
  // The guide: words alone.
  help: [...GROUND, 'domain', 'messages', 'signoff', 'http-answer'],
  // Looks at everything, and nothing asks it.
  readiness: [
    ...GROUND,
    'domain',
    'messages',
    'content-types',
    'ledger',
    'entries',
    'people',
    'delivery',
    'gate',
    'signoff',
    'notices',
    'http-answer',
    LEDGER_TABLES,
    STORE_TABLES,
  ],
};
/** These make the services and may import every one of them; no part imports these. */
const COMPOSERS = ['composition', 'composed', 'delivery-composition', 'host-service', 'lifecycle', 'index'];

const SOURCE = path.join('plugins', 'gov-publishing', 'server', 'src');

const ROOMS = [DIALECT, ...TABLES];

/** @returns the part of the server that a file belongs to: its room, its folder, or its own name at the top */
function partOf(root, file) {
  const names = path.relative(root, file).split(path.sep);
  const room = ROOMS.find((each) => `${names.join('/')}/`.startsWith(`${each}/`));
  return room ?? (names[0] ?? '').replace(/\.ts$/, '');
}

/** Arrows between the parts of the server run one way (docs/architecture.md). */
export const oneWayArrows = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      against: '{{from}} may not import {{to}}: it may import {{allowed}}.',
      unknown:
        '{{from}} is a new part of the server: say in scripts/eslint/one-way-arrows.mjs what it may import.',
    },
  },
  create(context) {
    const root = path.join(context.cwd, SOURCE);
    const from = partOf(root, context.filename);
    if (COMPOSERS.includes(from)) return {};
    const allowed = MAY_IMPORT[from];
    const check = (node) => {
      const name = node.source?.value;
      if (typeof name !== 'string' || !name.startsWith('.')) return;
      const to = partOf(root, path.resolve(path.dirname(context.filename), name));
      if (!allowed) context.report({ node, messageId: 'unknown', data: { from } });
      else if (to !== from && !allowed.includes(to)) {
        const list = allowed.join(', ') || 'nothing but itself';
        context.report({ node, messageId: 'against', data: { from, to, allowed: list } });
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
    };
  },
};

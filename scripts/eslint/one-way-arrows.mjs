import path from 'node:path';

/** What the plugin's server is made of, the ground first. A part may import the parts named behind it, and itself. */
const GROUND = ['config', 'errors', 'strapi-boundary', 'pacer', 'unavailable'];
const MAY_IMPORT = {
  domain: [],
  config: ['domain', 'content-types'],
  'strapi-boundary': [],
  clock: ['strapi-boundary'],
  routes: [],
  messages: ['domain'],
  'file-text': ['domain'],
  errors: ['domain', 'messages'],
  pacer: [],
  unavailable: ['errors', 'strapi-boundary'],
  'http-answer': ['errors', 'strapi-boundary', 'unavailable'],
  'strapi-refusals': ['domain', 'errors', 'strapi-boundary'],
  'content-types': ['domain'],
  ledger: [...GROUND, 'domain'],
  database: [...GROUND, 'ledger'],
  entries: [...GROUND, 'domain', 'content-types', 'ledger', 'file-text'],
  people: [...GROUND, 'domain', 'content-types', 'ledger'],
  delivery: [...GROUND, 'domain', 'messages', 'content-types', 'ledger', 'entries', 'people', 'http-answer'],
  gate: [...GROUND, 'domain', 'content-types', 'ledger', 'entries', 'people', 'delivery'],
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
    'http-answer',
  ],
  readiness: [...GROUND, 'domain', 'ledger', 'entries', 'people', 'gate', 'http-answer'],
};
/** These put the parts together and may import every one of them; no part imports these. */
const COMPOSERS = ['composition', 'composed', 'delivery-composition', 'host-service', 'lifecycle', 'index'];

const SOURCE = path.join('plugins', 'gov-publishing', 'server', 'src');

/** @returns the part of the server that a file belongs to: its folder, or its own name at the top */
function partOf(root, file) {
  const [first = ''] = path.relative(root, file).split(path.sep);
  return first.replace(/\.ts$/, '');
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

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PLUGIN = path.join('plugins', 'gov-publishing');
const TYPES = path.join(PLUGIN, 'server', 'src', 'content-types');
const UID = 'plugin::gov-publishing.';

/**
 * Whose rooms are about agencies and appointments themselves, and so name them. Every other file asks a type's definition;
 * a type under the gate is named by nobody.
 */
const ABOUT_OFFICES = [
  // Who may act, and for whom: appointments and agencies are its subject.
  'people/',
  'relations/',
  // Makes the services.
  'composition.ts',
  'lifecycle.ts',
  // Whose entry it is: the relation that every governed type must have leads to agencies.
  'entries/type-faults.ts',
  // The papers of an order are seen by everyone who may see the appointment.
  'gate/uploads/library/file-reach.ts',
  // What the panel shows of appointments and agencies, and to whom.
  'signoff/pages/people-page.ts',
  'signoff/admin-read-policy.ts',
  'signoff/pages/people-controller.ts',
  // Agencies and appointments from a file.
  'imports/people/',
  'imports/content/destination.ts',
  'signoff/desk/signoff-filter.ts',
  // The officer who answers for an entry is held against the appointment on record.
  'signoff/dossier/findings.ts',
  // Leads to the list of agencies, where they are missing.
  'readiness/lines/agencies.ts',
];
const OFFICES = ['agency', 'appointment'];
const OFFICE_UIDS = ['AGENCY_UID', 'APPOINTMENT_UID'];

/** @returns the names of the plugin's types: the folders that hold a schema and a definition */
function typeNames(root) {
  const folder = path.join(root, TYPES);
  const holds = (name, file) => existsSync(path.join(folder, name, file));
  return readdirSync(folder).filter((name) => holds(name, 'schema.ts') && holds(name, 'index.ts'));
}

/** @returns the name that stands in addresses for a type, e.g. `laws` */
function pluralOf(root, name) {
  const schema = readFileSync(path.join(root, TYPES, name, 'schema.ts'), 'utf8');
  return /\bplural: '([a-z-]+)'/.exec(schema)?.[1] ?? name;
}

/** Code outside `content-types/` asks the definition of a type and never which type it is (docs/how-to-add/type.md). */
export const typesByDefinition = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      named:
        'This names the type {{name}}. What is true of one type stands in its folder; ask its definition (type.definition).',
      reached: 'This reaches into the folder of the type {{name}}. Ask its definition (type.definition).',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename);
    if (file.startsWith(TYPES + path.sep)) return {};
    const names = typeNames(context.cwd);
    const governed = names.filter((name) => !OFFICES.includes(name));
    const plurals = governed.map((name) => [name, pluralOf(context.cwd, name)]);
    const inServer = path
      .relative(path.join(PLUGIN, 'server', 'src'), file)
      .split(path.sep)
      .join('/');
    const mayNameOffices = ABOUT_OFFICES.some((room) => inServer.startsWith(room));
    const named = (node, name) => context.report({ node, messageId: 'named', data: { name } });

    const text = (node, value) => {
      const uid = names.find((name) => new RegExp(`${UID}${name}(?![\\w-])`).test(value));
      if (uid) named(node, uid);
      else if (governed.includes(value)) named(node, value);
      // In an address: `/sitemap-nodes?locale=th`.
      for (const [name, plural] of plurals)
        if (new RegExp(`(^|/)${plural}($|[?/])`).test(value)) named(node, name);
    };
    const imported = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const reached = names.find((name) => source.includes(`content-types/${name}/`));
      if (reached && !(mayNameOffices && OFFICES.includes(reached)))
        context.report({ node, messageId: 'reached', data: { name: reached } });
      if (!source.endsWith('content-types/uids')) return;
      for (const { imported: asked } of node.specifiers ?? []) {
        const isOffice = OFFICE_UIDS.includes(asked?.name);
        if (!isOffice || !mayNameOffices) named(node, asked?.name ?? '*');
      }
    };
    return {
      Literal: (node) => typeof node.value === 'string' && text(node, node.value),
      TemplateElement: (node) => text(node, node.value.raw),
      ImportDeclaration: imported,
      ExportNamedDeclaration: imported,
    };
  },
};

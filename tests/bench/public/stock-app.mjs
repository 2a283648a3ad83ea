import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const CACHE_PLUGIN = '@strapi-community/plugin-rest-cache@5.0.1';

/** Writes a plain Strapi app into a folder: no plugin of ours, one type with the bench's content. */
export function writeStockApp(folder, { cachePlugin }) {
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  mkdirSync(join(folder, 'public/uploads'), { recursive: true });
  mkdirSync(join(folder, 'database/migrations'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const dependencies = { '@strapi/strapi': '5.54.0', '@strapi/plugin-users-permissions': '5.54.0' };
  write(
    'package.json',
    JSON.stringify({ name: 'stock', version: '0.0.0', dependencies, strapi: { uuid: false } }),
  );
  for (const name of ['admin.js', 'logger.js', 'middlewares.js'])
    cpSync(join(root, 'tests/site/config', name), join(folder, 'config', name));
  write(
    'config/server.js',
    "module.exports = () => ({ host: '127.0.0.1', port: 0, app: { keys: ['a', 'b'] } });",
  );
  write(
    'config/database.js',
    `module.exports = () => ({ connection: { client: 'sqlite', useNullAsDefault: true, connection: { filename: ${JSON.stringify(join(folder, 'data.db'))} } } });`,
  );
  const plugins = { 'users-permissions': { config: { jwtSecret: 'bench' } }, ...cachePlugin };
  write('config/plugins.js', `module.exports = () => (${JSON.stringify(plugins)});`);
  write('src/index.js', 'module.exports = {};');
  write('src/components/parts/section.json', json(component()));
  writeType(write, 'office', { code: string, nameTh: string, nameEn: string }, false);
  writeType(write, 'leaflet', leafletAttributes(), true);
}

/**
 * Installs the community cache plugin into a folder.
 *
 * @returns the configuration under which it caches the bench's type, or the reason why there is none
 */
export function installCachePlugin(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"cache","private":true}');
  try {
    const flags = ['--no-audit', '--no-fund', '--legacy-peer-deps', '--ignore-scripts'];
    execFileSync('npm', ['install', ...flags, CACHE_PLUGIN], {
      cwd: folder,
      stdio: 'pipe',
      timeout: 120_000,
    });
  } catch (error) {
    return {
      missing: String(error.stderr ?? error)
        .trim()
        .split('\n')
        .at(-1),
    };
  }
  return {
    'rest-cache': {
      enabled: true,
      resolve: join(folder, 'node_modules/@strapi-community/plugin-rest-cache'),
      config: {
        provider: { name: 'memory', options: { max: 32_767, maxAge: 3_600_000 } },
        strategy: { contentTypes: ['api::leaflet.leaflet'] },
      },
    },
  };
}

const string = { type: 'string' };
const json = (value) => JSON.stringify(value, null, 2);

function component() {
  return {
    collectionName: 'components_sections',
    info: { displayName: 'section' },
    attributes: { heading: string, text: { type: 'text' } },
  };
}

function leafletAttributes() {
  return {
    title: string,
    body: { type: 'richtext' },
    sections: { type: 'component', component: 'parts.section', repeatable: true },
    agency: { type: 'relation', relation: 'manyToOne', target: 'api::office.office' },
  };
}

function writeType(write, name, attributes, draftAndPublish) {
  const info = { singularName: name, pluralName: `${name}s`, displayName: name };
  const schema = {
    kind: 'collectionType',
    collectionName: `${name}s`,
    info,
    options: { draftAndPublish },
    attributes,
  };
  write(`src/api/${name}/content-types/${name}/schema.json`, json(schema));
  for (const [folder, factory] of [
    ['controllers', 'createCoreController'],
    ['services', 'createCoreService'],
    ['routes', 'createCoreRouter'],
  ]) {
    const code = `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');`;
    write(`src/api/${name}/${folder}/${name}.js`, code);
  }
}

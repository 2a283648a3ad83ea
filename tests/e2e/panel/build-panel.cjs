/**
 * Builds the admin panel of the test site, where it is older than the plugin's own build. Strapi's command line would
 * take the repository's tsconfig for the site's; its build function does not look for one.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

const SITE = path.join(__dirname, '../../site');
const PANEL = path.join(SITE, 'build/index.html');
const PLUGIN = path.join(__dirname, '../../../plugins/gov-publishing/dist/admin');
// What this site's panel takes from the reference site.
const OWN = path.join(__dirname, '../../../src/admin');

function newest(file) {
  if (!existsSync(file)) return 0;
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

async function build() {
  process.chdir(SITE);
  const strapi = path.dirname(require.resolve('@strapi/strapi/package.json'));
  const { build: buildPanel } = require(path.join(strapi, 'dist/src/node/build.js'));
  const { createLogger } = require(path.join(strapi, 'dist/src/cli/utils/logger.js'));
  const logger = createLogger({ debug: false, silent: true, timestamp: false });
  await buildPanel({ cwd: SITE, logger, minify: true, sourcemap: false });
}

/** Jest's global setup. The build runs in a process of its own: it leaves timers and an environment behind. */
module.exports = async function buildPanelOnce() {
  if (newest(PANEL) > Math.max(newest(PLUGIN), newest(OWN))) return;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    // The site takes React and the rest from the repository and declares none of it.
    USE_EXPERIMENTAL_DEPENDENCIES: 'true',
    DATABASE_FILENAME: path.join(SITE, '.tmp/none.db'),
    PUBLIC_DIR: path.join(SITE, 'public'),
  };
  const { status } = spawnSync(process.execPath, [path.join(__dirname, 'build-panel.cjs')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The admin panel of the test site could not be built.');
};

if (require.main === module) {
  build().then(
    () => process.exit(0),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
}

import { relative } from 'node:path';
import { ROOT } from '../setup/root.mjs';

/**
 * @param {string} url of the server
 * @param {object} demo what `loadDemo` gave
 * @param {string} folder the demo's folder
 * @param {number} took milliseconds from start to here
 */
export function printWelcome(url, demo, folder, took) {
  const { accounts, samples, fresh } = demo;
  const api = `${url}/api/gov`;
  const law = samples.law ?? '<documentId>';
  const lines = [
    '',
    fresh ? `The demo is ready (${seconds(took)}).` : `The demo is ready, as it was left (${seconds(took)}).`,
    '',
    `  Admin panel        ${url}/admin`,
    `  Laws               ${api}/laws`,
    `  … in English       ${api}/laws?locale=en`,
    `  One law            ${api}/laws/${law}`,
    `  Its proof          ${api}/provenance/${law}`,
    `  News of an agency  ${api}/news-articles?filters[agency][$eq]=SKN-07`,
    `  Sitemap            ${api}/sitemap`,
    `  Ledger checkpoint  ${api}/ledger/checkpoint`,
    '',
    'Accounts (made for this demo; every act asks for the password again):',
    '',
    ...table(accounts.people),
    '',
    'Waiting in the admin panel:',
    ...samples.waiting.map((line) => `  ${line}`),
    '',
    'In another terminal:  npm run walkthrough',
    `Everything is kept in ${relative(ROOT, folder)}; Ctrl-C stops, \`npm run demo\` goes on from there.`,
    '',
  ];
  console.log(lines.join('\n'));
}

function table(people) {
  const rows = [
    ['duty', 'agency', 'e-mail', 'password'],
    ...people.map((each) => [each.duty, each.agency, each.email, each.password]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}`,
  );
}

function seconds(milliseconds) {
  return `${(milliseconds / 1_000).toFixed(0)} s`;
}

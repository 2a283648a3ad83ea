import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { installPackages, type InstalledPackages } from '../harness/installed-packages';
import { startBrowser } from './panel/browser';

const SCOPE = 'node_modules/@gov-publishing';
/** A page of somebody who has the packages and no bundler. */
const PAGE = `<!doctype html>
<title>verify</title>
<script type="module">
  import * as provenance from '/${SCOPE}/provenance/dist/browser.mjs';
  import * as log from '/${SCOPE}/transparency-log/dist/browser.mjs';
  Object.assign(window, { provenance, log });
</script>`;

let installed: InstalledPackages;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  installed = installPackages();
  server = createServer((request, response) => {
    const isScript = request.url!.endsWith('.mjs');
    const isData = request.url!.endsWith('.json');
    const type = isScript ? 'text/javascript' : isData ? 'application/json' : 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(isScript || isData ? readFileSync(join(installed.folder, request.url!)) : PAGE);
  }).listen(0, '127.0.0.1');
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  installed?.remove();
});

test('a page verifies every bundle of the vectors, with the packages as they are installed and no bundler', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'provenance' in window);
  const judged = await page.evaluate(async (scope) => {
    const { provenance } = window as any;
    const { cases } = await (await fetch(`/${scope}/provenance/testdata/bundles.json`)).json();
    return cases.map(({ what, key, bundle, verdict, claims = {} }: any) => {
      const trustedKeys = [provenance.parseVerifierKey(key)];
      const report = provenance.verifyBundleText(JSON.stringify(bundle), { trustedKeys });
      const found = report.claims.map(({ claim, holds }: any) => [claim, holds]);
      return { what, found: [report.verdict, found], wanted: [verdict, Object.entries(claims)] };
    });
  }, SCOPE);
  expect(judged.length).toBeGreaterThan(60);
  for (const { what, found, wanted } of judged) expect([what, found]).toEqual([what, wanted]);
  const signed = await page.evaluate(() => {
    const { log } = window as any;
    const { signingKey, verifierKey } = log.generateKey('log.example.org/ledger');
    const head = { origin: 'log.example.org/ledger', size: 0, root: log.EMPTY_ROOT };
    const note = log.signCheckpoint(head, log.parseSigningKey(signingKey));
    return log.verifyCheckpoint(note, [log.parseVerifierKey(verifierKey)]).checkpoint.size;
  });
  expect([signed, errors]).toEqual([0, []]);
});

import { relative } from 'node:path';
import { namedIn, readRecord, withoutIds, writeRecord } from './record.mjs';

/**
 * Notes which obligations the tests that ran and passed have shown (docs/coverage.md is made from it). A suite that ran
 * in part only, by a pattern of names, keeps what its last whole run showed.
 */
export default class ShownRequirements {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunComplete(_contexts, { testResults }) {
    const record = readRecord();
    for (const { testFilePath, testResults: tests, skipped, testExecError } of testResults) {
      const file = relative(this.rootDir, testFilePath).replaceAll('\\', '/');
      if (testExecError) delete record[file];
      if (skipped || testExecError || tests.some(({ status }) => status === 'pending')) continue;
      record[file] = tests.filter(({ status }) => status === 'passed').flatMap(shownBy);
    }
    writeRecord(record);
  }
}

function shownBy({ title, ancestorTitles }) {
  const shows = namedIn([...ancestorTitles, title].join(' '));
  return shows.length > 0 ? [{ name: withoutIds(title), shows }] : [];
}

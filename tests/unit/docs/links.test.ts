import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromMarkdown } from './markdown-links';

const ROOT = join(__dirname, '../../..');
const pages = [
  ...readdirSync(ROOT),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => join('docs', path)),
].filter((path) => path.endsWith('.md'));

/** A page that leads nowhere is found by the one who needs it. Headings are compared as GitHub makes their addresses. */
test.each(pages)('%s leads only to pages and headings that are there', (page) => {
  const dead = fromMarkdown(readFileSync(join(ROOT, page), 'utf8')).links.filter((link) => {
    if (/^[a-z]+:/i.test(link)) return false;
    const [path = '', heading] = link.split('#');
    const target = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), decodeURIComponent(path));
    if (!existsSync(target)) return true;
    return heading !== undefined && target.endsWith('.md')
      ? !fromMarkdown(readFileSync(target, 'utf8')).headings.includes(decodeURIComponent(heading))
      : false;
  });
  expect(dead).toEqual([]);
});

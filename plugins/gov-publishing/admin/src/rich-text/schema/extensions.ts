import { Mark, type Extensions } from '@tiptap/core';
import Link from '@tiptap/extension-link';
import StarterKit from '@tiptap/starter-kit';
import { isSafeAddress } from '../../../../server/src/domain/text/link-address';
import { PictureNode } from './picture';
import { TABLE } from './table-with-caption';

/** Raised and lowered signs: numbers of references, units, formulas. */
const raised = (name: 'sup' | 'sub', other: 'sup' | 'sub', style: string) =>
  Mark.create({
    name,
    excludes: other,
    parseHTML: () => [{ tag: name }, { style: `vertical-align=${style}` }],
    renderHTML: () => [name, 0],
  });

/** A link leads where a page may lead, and has no attributes of its own: no `target`, no `rel`, no classes. */
const PlainLink = Link.extend({
  addAttributes() {
    return {
      href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('href') },
      title: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('title') },
    };
  },
  renderHTML({ HTMLAttributes }) {
    const { href, title } = HTMLAttributes as { readonly href?: string; readonly title?: string };
    return ['a', { href: href && isSafeAddress(href) ? href : '', ...(title && { title }) }, 0];
  },
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: false,
  isAllowedUri: (address) => address !== undefined && isSafeAddress(address),
});

/** What a text may hold: what the allow-list shows, and nothing else. The title of the page is the h1. */
export const EXTENSIONS: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4, 5, 6] },
    link: false,
    codeBlock: { languageClassPrefix: null },
  }),
  PlainLink,
  raised('sup', 'sub', 'super'),
  raised('sub', 'sup', 'sub'),
  PictureNode,
  ...TABLE,
];

import MarkdownIt from 'markdown-it';
import { isSafeAddress } from '../../domain/text/link-address';
import { withThaiEmphasis } from './thai-emphasis';

/**
 * The one reader of rich text: Markdown with HTML in it. Line ends stay as Strapi's own preview shows them. Whatever
 * makes something of rich text (pages, feeds, search, summaries, checks) reads it here, so that all agree.
 */
export const markdown = withThaiEmphasis(new MarkdownIt({ html: true, linkify: true, breaks: true }));

// A link that may lead nowhere stays as it was typed: markdown-it leaves the source where this says no.
markdown.validateLink = isSafeAddress;

// Only what says by itself that it is an address: `รายงาน.md` is a file, and .md a country.
markdown.linkify.set({ fuzzyLink: false, fuzzyIP: false });

/**
 * A bare address ends before the first letter that is not ASCII: Thai follows it without a blank. To the finder of
 * addresses all else looks like blanks, of the same length. In `<…>` and `[…](…)` an address may hold Thai.
 */
const ascii = (text: string): string => text.replace(/[^\x00-\x7F]/g, ' ');
const { linkify } = markdown;
const [test, pretest, match] = [
  linkify.test.bind(linkify),
  linkify.pretest.bind(linkify),
  linkify.match.bind(linkify),
];
linkify.test = (text) => test(ascii(text));
linkify.pretest = (text) => pretest(ascii(text));
linkify.match = (text) => match(ascii(text));
// Addresses are found once, in finished text. While text is read, markdown-it looks back over all of it at each `://`.
markdown.inline.ruler.disable('linkify');

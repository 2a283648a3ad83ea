import type { EntryRef } from '../../harness/people';
import { BULLETIN } from '../entries';

const DIGEST = 'a'.repeat(64);

/** Bodies that make no sense: what is changed in a good one (null: an empty object instead of it), and what is refused. */
export const MALFORMED: readonly [string, unknown, readonly string[]][] = [
  ['no body at all', undefined, ['request.missing']],
  ['an empty object', null, ['request.unknown_act', 'request.missing', 'request.digest_malformed']],
  ['a list', [], ['request.wrong_type']],
  ['an act that is none', { act: 'bless' }, ['request.unknown_act']],
  ['an act that every object has', { act: 'constructor' }, ['request.unknown_act']],
  ['no digest', { digest: undefined }, ['request.digest_malformed']],
  ['a short digest', { digest: 'abc' }, ['request.digest_malformed']],
  ['a digest in capitals', { digest: DIGEST.toUpperCase() }, ['request.digest_malformed']],
  ['a number for a password', { password: 1 }, ['request.wrong_type']],
  ['an empty password', { password: '' }, ['request.missing']],
  ['a text for a checklist', { checklist: 'accurate' }, ['request.wrong_type']],
  ['a note without end', { note: 'ก'.repeat(20_001) }, ['request.too_long']],
  ['a NUL in the note', { note: 'เหตุผล\0' }, ['request.hidden_characters']],
  ['half a character in the assessment', { assessment: { harms: '\ud800' } }, ['request.bad_characters']],
  ['a language nobody reads here', { language: 'fr' }, ['request.malformed']],
  ['a field nobody knows', { pasword: 'x' }, ['request.unknown_field']],
  ['a field deep inside', { assessment: { benefit: 'x' } }, ['request.unknown_field']],
  ['an own key "constructor"', { constructor: { prototype: { active: true } } }, ['request.unknown_field']],
  ['two faults at once', { digest: 'x', checklist: 3 }, ['request.wrong_type', 'request.digest_malformed']],
];

/** Entries that are not there: what is changed in the address of one that is, and what is refused. */
export const MISSING: readonly [string, (entry: EntryRef) => EntryRef, string][] = [
  ['an unknown type', (entry) => ({ ...entry, uid: 'api::nothing.nothing' }), 'type.not_governed'],
  ['a type that is not governed', (entry) => ({ ...entry, uid: 'api::topic.topic' }), 'type.not_governed'],
  ['a type that every object has', (entry) => ({ ...entry, uid: 'constructor' }), 'type.not_governed'],
  ['an unknown document', (entry) => ({ ...entry, documentId: 'nothing' }), 'entry.not_found'],
  ['a document id with a NUL', (entry) => ({ ...entry, documentId: 'a%00b' }), 'entry.not_found'],
  ['a document of another type', (entry) => ({ ...entry, uid: BULLETIN }), 'entry.not_found'],
  ['a language it is not written in', (entry) => ({ ...entry, locale: 'en' }), 'entry.not_found'],
  ['a language that does not exist', (entry) => ({ ...entry, locale: 'xx' }), 'entry.not_found'],
];

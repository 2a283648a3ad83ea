import { publishableForm } from '../form/publishable-form';
import { LAW_TYPES } from './schema';

/** All kinds but those that the Royal Gazette does not print. */
const IN_THE_GAZETTE = LAW_TYPES.filter((type) => type !== 'circular' && type !== 'manual');

/** Kinds that go out as official letters, which have a class of speed. */
const LETTERS = ['circular', 'order', 'cabinet_resolution', 'guideline', 'other'];

export const form = publishableForm({
  kind: [
    ['legislationType', 'number'],
    ['passedBy', 'legislationDate'],
    ['effectiveFrom', 'effectiveTo'],
    ['legalForce', 'speed'],
  ],
  sourcesBelow: [['gazette'], ['basedOn'], ['amends'], ['repeals'], ['relatedLaws']],
  needed: ['legislationType', 'source'],
  shownFor: {
    gazette: { field: 'legislationType', values: IN_THE_GAZETTE },
    speed: { field: 'legislationType', values: LETTERS },
  },
  // Of an earlier year as often as of this one.
  ofThisYear: false,
});

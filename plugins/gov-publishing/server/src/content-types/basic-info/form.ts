import { publishableForm } from '../form/publishable-form';

export const form = publishableForm({
  kind: [['kind']],
  words: [['title'], ['summary'], ['body'], ['details'], ['notApplicableBecause']],
  sectionsInWords: true,
  needed: ['kind'],
  // Of an earlier year as often as of this one.
  ofThisYear: false,
});

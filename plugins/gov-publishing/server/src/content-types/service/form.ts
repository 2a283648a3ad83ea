import { publishableForm } from '../form/publishable-form';

export const form = publishableForm({
  kind: [['audience', 'lifeEvent'], ['code']],
  words: [
    ['title'],
    ['summary'],
    ['criteria'],
    ['inputs'],
    ['isFree'],
    ['costs'],
    ['steps'],
    ['guaranteedValue', 'guaranteedUnit'],
    ['channels'],
    ['output'],
    ['complaintContact'],
    ['body'],
  ],
  sources: [['legalBasis']],
  needed: ['audience', 'steps', 'channels', 'isFree'],
  shownFor: {},
  ofThisYear: false,
});

import { publishableForm } from '../form/publishable-form';

export const form = publishableForm({
  kind: [
    ['parent', 'order'],
    ['targetUrl'],
    ['targetBasicInfo', 'targetLaw'],
    ['targetNews', 'targetKnowledge'],
  ],
  words: [['title'], ['summary']],
  ofThisYear: false,
});

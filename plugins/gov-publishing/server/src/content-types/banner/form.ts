import { publishableForm } from '../form/publishable-form';

export const form = publishableForm({
  kind: [['category', 'placement'], ['showFrom', 'showTo'], ['order']],
  words: [
    ['title'],
    ['image', 'imageAlt'],
    ['targetUrl'],
    ['targetNews', 'targetLaw'],
    ['targetBasicInfo', 'targetKnowledge'],
    ['summary'],
  ],
  needed: ['category', 'image', 'targetUrl'],
  ofThisYear: false,
});

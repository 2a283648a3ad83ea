import { publishableForm } from '../form/publishable-form';

export const form = publishableForm({
  kind: [['category', 'rank']],
  words: [['title'], ['question'], ['answer']],
  needed: ['question', 'answer'],
  ofThisYear: false,
});

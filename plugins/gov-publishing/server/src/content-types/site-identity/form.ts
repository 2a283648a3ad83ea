import { publishableForm } from '../form/publishable-form';

export const form = publishableForm({
  kind: [['emblem', 'emblemAlt'], ['mainColour', 'accentColour'], ['hotline']],
  words: [['title'], ['menu'], ['socialLinks'], ['footerText']],
  ofThisYear: false,
});

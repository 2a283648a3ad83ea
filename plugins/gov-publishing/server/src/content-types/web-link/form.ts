import { publishableForm } from '../form/publishable-form';

const MEDIA = { field: 'category', values: ['media'] } as const;

export const form = publishableForm({
  kind: [['category', 'provider'], ['url'], ['captioned', 'lastCheckedAt'], ['transcript']],
  words: [['title'], ['summary']],
  needed: ['category', 'url'],
  shownFor: { provider: MEDIA, captioned: MEDIA, transcript: MEDIA },
  ofThisYear: false,
});

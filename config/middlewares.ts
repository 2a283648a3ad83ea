export default [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  // No other site's pages are let in by the visitor's cookies; the public API opens itself to all, without them.
  { name: 'strapi::cors', config: { origin: [], credentials: false } },
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'global::public-site',
  'strapi::public',
];

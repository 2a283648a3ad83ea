const path = require('node:path');

module.exports = ({ env }) => ({
  'gov-publishing': {
    enabled: true,
    resolve: path.join(__dirname, '../../../plugins/gov-publishing'),
    config: {
      profile: env('GOV_PROFILE', 'strict'),
      governed: { 'api::bulletin.bulletin': {} },
      // As the repository's site, for the suites that look at its pages.
      ...(env('SITE_PAGES') === 'yes' && {
        site: {
          entryPage: '/entry.html?type={type}&id={id}&locale={locale}',
          verifyPage: '/verify.html?id={id}&locale={locale}',
        },
      }),
      storage: { origins: env('STORAGE_NAMED') === 'yes' ? [env('STORAGE_ORIGIN')] : [] },
      driftEveryHours: 0,
      driftPauseSeconds: 0,
      scheduleEverySeconds: 0,
      // Off where a suite does not ask for it: many change the database behind the plugin's back, and look at once.
      delivery: {
        cacheMegabytes: env.int('GOV_CACHE_MEGABYTES', 0),
        maxAgeSeconds: env.int('GOV_MAX_AGE_SECONDS', 0),
        recheckSeconds: env.int('GOV_RECHECK_SECONDS', 300),
      },
    },
  },
  ...(env('STORAGE_ORIGIN') && {
    upload: {
      config: {
        provider: 'private-bucket',
        providerOptions: { origin: env('STORAGE_ORIGIN'), isPrivate: env('STORAGE_PUBLIC') !== 'yes' },
      },
    },
  }),
  'users-permissions': { config: { jwtSecret: 'test-jwt-secret' } },
  graphql: { enabled: true, config: { endpoint: '/graphql', shadowCRUD: true, landingPage: false } },
});

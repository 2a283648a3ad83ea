const path = require('node:path');

module.exports = ({ env }) => ({
  'gov-publishing': {
    enabled: true,
    resolve: path.join(__dirname, '../../../plugins/gov-publishing'),
    config: {
      profile: env('GOV_PROFILE', 'strict'),
      governed: { 'api::bulletin.bulletin': {} },
      driftEveryHours: 0,
      scheduleEverySeconds: 0,
    },
  },
  'users-permissions': { config: { jwtSecret: 'test-jwt-secret' } },
  graphql: { enabled: true, config: { endpoint: '/graphql', shadowCRUD: true, landingPage: false } },
});

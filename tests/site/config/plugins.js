const path = require('node:path');

/** Where files are kept, when a suite asks for another place than the disk. */
const upload = (env) => {
  if (env('STORAGE_ORIGIN'))
    return {
      provider: 'private-bucket',
      providerOptions: { origin: env('STORAGE_ORIGIN'), isPrivate: env('STORAGE_PUBLIC') !== 'yes' },
    };
  // As docs/guides/production.md says.
  if (env('S3_ORIGIN'))
    return {
      provider: 'aws-s3',
      providerOptions: {
        s3Options: {
          endpoint: env('S3_ORIGIN'),
          region: 'us-east-1',
          forcePathStyle: true,
          credentials: { accessKeyId: env('S3_KEY'), secretAccessKey: env('S3_SECRET') },
          requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
          params: { Bucket: env('S3_BUCKET'), ACL: 'private', signedUrlExpires: 15 * 60 },
        },
      },
    };
  return null;
};

/** Services in a private network that files may be read from. */
const origins = (env) =>
  [env('STORAGE_NAMED') === 'yes' && env('STORAGE_ORIGIN'), env('S3_ORIGIN')].filter(Boolean);

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
          pagesPath: '/',
          verifyPage: '/verify.html?id={id}&locale={locale}',
        },
      }),
      storage: { origins: origins(env) },
      driftEveryHours: 0,
      driftPauseSeconds: 0,
      scheduleEverySeconds: env.int('GOV_SCHEDULE_SECONDS', 0),
      // Off where a suite does not ask for it: a test that takes long to type would find its form saved.
      autosaveAfterSeconds: env.int('GOV_AUTOSAVE_SECONDS', 0),
      noticesEverySeconds: env.int('GOV_NOTICES_SECONDS', 0),
      // Off where a suite does not ask for it: many change the database behind the plugin's back, and look at once.
      delivery: {
        cacheMegabytes: env.int('GOV_CACHE_MEGABYTES', 0),
        maxAgeSeconds: env.int('GOV_MAX_AGE_SECONDS', 0),
        recheckSeconds: env.int('GOV_RECHECK_SECONDS', 300),
      },
    },
  },
  ...(upload(env) && { upload: { config: upload(env) } }),
  ...(env('SMTP_PORT') && {
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: { host: '127.0.0.1', port: env.int('SMTP_PORT'), ignoreTLS: true },
        settings: { defaultFrom: 'ระบบเผยแพร่ข้อมูล <gov@province.example.go.th>' },
      },
    },
  }),
  'users-permissions': { config: { jwtSecret: 'test-jwt-secret' } },
  graphql: { enabled: true, config: { endpoint: '/graphql', shadowCRUD: true, landingPage: false } },
});

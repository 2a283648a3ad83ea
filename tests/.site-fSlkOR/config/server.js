module.exports = ({ env }) => ({
  host: '127.0.0.1',
  port: env.int('PORT', 0),
  app: { keys: ['test-key-one', 'test-key-two'] },
  dirs: { public: env('PUBLIC_DIR') },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});

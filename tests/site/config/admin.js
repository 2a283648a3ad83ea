module.exports = () => ({
  auth: { secret: 'test-admin-secret' },
  apiToken: { salt: 'test-api-salt' },
  transfer: { token: { salt: 'test-transfer-salt' } },
  secrets: { encryptionKey: 'test-encryption-key-of-32-characters' },
  // Of Strapi's own login form: the same person logs in many times here. Signatures have a limit of their own.
  rateLimit: { enabled: false },
  autoOpen: false,
  flags: { nps: false, promoteEE: false, docLinks: false },
});

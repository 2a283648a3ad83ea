module.exports = () => ({
  auth: { secret: 'test-admin-secret' },
  apiToken: { salt: 'test-api-salt' },
  transfer: { token: { salt: 'test-transfer-salt' } },
  secrets: { encryptionKey: 'test-encryption-key-of-32-characters' },
  autoOpen: false,
  flags: { nps: false, promoteEE: false },
});

import type { Core } from '@strapi/strapi';

/** An empty secret counts as missing: Strapi then refuses to start and names the variable. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  // An office's network: nothing is fetched from outside and nobody is shown an offer.
  flags: { nps: false, promoteEE: false, docLinks: false },
  autoOpen: false,
});

export default config;

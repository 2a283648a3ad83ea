import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'gov-publishing': {
    enabled: true,
    resolve: './plugins/gov-publishing',
    config: { profile: env('GOV_PROFILE', 'strict') },
  },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  i18n: { enabled: true, config: {} },
});

export default config;

import type { Core } from '@strapi/strapi';

/** Mail by the province's own server; none is sent where none is named. */
const email = (env: Core.Config.Shared.ConfigParams['env']): object | undefined =>
  env('SMTP_HOST')
    ? {
        config: {
          provider: 'nodemailer',
          providerOptions: {
            host: env('SMTP_HOST'),
            port: env.int('SMTP_PORT', 587),
            secure: env.int('SMTP_PORT', 587) === 465,
            ...(env('SMTP_USER') && { auth: { user: env('SMTP_USER'), pass: env('SMTP_PASSWORD') } }),
          },
          settings: { defaultFrom: env('MAIL_FROM'), defaultReplyTo: env('MAIL_FROM') },
        },
      }
    : undefined;

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'gov-publishing': {
    enabled: true,
    resolve: './plugins/gov-publishing',
    config: {
      profile: env('GOV_PROFILE', 'strict'),
      backup: { stampFile: env('GOV_BACKUP_STAMP') || undefined },
      site: {
        // The plugin's own pages are the site.
        pagesPath: '/',
        // The one page of `public/`.
        verifyPage: '/verify.html?id={id}&locale={locale}',
        nameTh: env('GOV_SITE_NAME_TH', 'เว็บไซต์จังหวัดสมุทรสาคร (ตัวอย่าง)'),
        nameEn: env('GOV_SITE_NAME_EN', 'Samut Sakhon province (an example)'),
      },
      // All that the Thai catalogue of open data asks for and no entry says.
      catalog: {
        ownerOrganisation: env('GOV_CATALOG_OWNER', 'สำนักงานจังหวัดสมุทรสาคร (ตัวอย่าง)'),
        maintainer: env('GOV_CATALOG_MAINTAINER', 'เว็บมาสเตอร์ (ตัวอย่าง)'),
        maintainerEmail: env('GOV_CATALOG_EMAIL', 'opendata@example.go.th'),
        geoCoverage: env('GOV_CATALOG_COVERAGE', 'จังหวัด'),
        licence: env('GOV_CATALOG_LICENCE', 'https://creativecommons.org/licenses/by/4.0/'),
      },
    },
  },
  ...(email(env) && { email: email(env) }),
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  i18n: { enabled: true, config: {} },
});

export default config;

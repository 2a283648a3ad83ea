import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'gov-publishing': {
    enabled: true,
    resolve: './plugins/gov-publishing',
    config: {
      profile: env('GOV_PROFILE', 'strict'),
      // The pages of `public/`. Without them readers are led to the plugin's own reading pages.
      site: {
        entryPage: '/entry.html?type={type}&id={id}&locale={locale}',
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
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  i18n: { enabled: true, config: {} },
});

export default config;

import { COMPONENTS, PLUGIN_TYPES } from './content-types';
import { knownServicesOf, servicesOf } from './composed';
import { config } from './config';
import { assetsFolder } from './delivery/assets/asset-files';
import { assetsController } from './delivery/assets/assets-controller';
import { publicController } from './delivery/content/content-controller';
import { rowsController } from './delivery/data/rows-controller';
import { formatsController } from './delivery/formats/formats-controller';
import { openApiController } from './delivery/openapi/openapi-controller';
import { oiaController } from './delivery/oia/oia-controller';
import { pagesController } from './delivery/html-pages/pages-controller';
import { proofController } from './delivery/proof/proof-controller';
import { HelpPages } from './help/help-pages';
import { helpController } from './help/help-controller';
import { hostService } from './host-service';
import { bootstrapPlugin, destroyPlugin, registerPlugin } from './lifecycle';
import { editLayoutsController } from './edit-layouts/edit-layouts-controller';
import { contentImportController } from './imports/content/content-import-controller';
import { peopleImportController } from './imports/people/people-import-controller';
import { mailsController } from './notices/mail/mails-controller';
import { noticesController } from './notices/notices-controller';
import { readinessController } from './readiness/readiness-controller';
import { routes } from './routes';
import { SIGNOFF_CONTROLLERS } from './signoff/signoff-controllers';
import type { Strapi } from './strapi-boundary';

export type { GovService } from './host-service';

type WithStrapi = { strapi: Strapi };

export default {
  config,
  contentTypes: Object.fromEntries(PLUGIN_TYPES.map((type) => [type.singularName, { schema: type.schema }])),
  controllers: {
    public: ({ strapi }: WithStrapi) => publicController(() => servicesOf(strapi).publicServices),
    formats: ({ strapi }: WithStrapi) => formatsController(() => servicesOf(strapi).formsSource),
    proof: ({ strapi }: WithStrapi) => proofController(() => servicesOf(strapi).proofServices),
    oia: ({ strapi }: WithStrapi) => oiaController(() => servicesOf(strapi).pageSource),
    data: ({ strapi }: WithStrapi) => rowsController(() => servicesOf(strapi).rowsServices),
    pages: ({ strapi }: WithStrapi) => pagesController(() => servicesOf(strapi).pageSource),
    assets: ({ strapi }: WithStrapi) => assetsController(() => servicesOf(strapi).assets),
    openapi: ({ strapi }: WithStrapi) => openApiController(() => servicesOf(strapi)),
    'edit-layouts': ({ strapi }: WithStrapi) =>
      editLayoutsController(() => ({ strapi, editLayouts: servicesOf(strapi).editLayouts })),
    help: ({ strapi }: WithStrapi) =>
      helpController(() => ({ strapi, pages: new HelpPages(() => assetsFolder(strapi)) })),
    mails: ({ strapi }: WithStrapi) => mailsController(() => servicesOf(strapi).notices.mails),
    notices: ({ strapi }: WithStrapi) => noticesController(() => servicesOf(strapi).notices.services),
    'content-import': ({ strapi }: WithStrapi) =>
      contentImportController(() => servicesOf(strapi).importServices),
    'people-import': ({ strapi }: WithStrapi) =>
      peopleImportController(() => servicesOf(strapi).importServices),
    readiness: ({ strapi }: WithStrapi) => readinessController(() => servicesOf(strapi).readinessServices),
    ...Object.fromEntries(
      Object.entries(SIGNOFF_CONTROLLERS).map(([name, controller]) => [
        name,
        ({ strapi }: WithStrapi) => controller(() => servicesOf(strapi).signoffServices),
      ]),
    ),
  },
  routes,
  services: {
    gov: ({ strapi }: WithStrapi) => hostService(strapi, () => servicesOf(strapi)),
  },
  register({ strapi }: WithStrapi): void {
    strapi.get('components').add(structuredClone(COMPONENTS) as never);
    registerPlugin(strapi, () => servicesOf(strapi));
  },
  bootstrap: ({ strapi }: WithStrapi) => bootstrapPlugin(strapi, servicesOf(strapi)),
  destroy: ({ strapi }: WithStrapi) => destroyPlugin(strapi, knownServicesOf(strapi)),
};

import { COMPONENTS, MANDATED_TYPES } from './content-types';
import { knownPartsOf, partsOf } from './composed';
import { config } from './config';
import { assetsController } from './delivery/assets/assets-controller';
import { publicController } from './delivery/content/content-controller';
import { formatsController } from './delivery/formats/formats-controller';
import { openApiController } from './delivery/openapi/openapi-controller';
import { readingController } from './delivery/html-pages/reading-controller';
import { proofController } from './delivery/proof/proof-controller';
import { hostService } from './host-service';
import { bootstrapPlugin, destroyPlugin, registerPlugin } from './lifecycle';
import { readinessController } from './readiness/readiness-controller';
import { routes } from './routes';
import { SIGNOFF_CONTROLLERS } from './signoff/signoff-controllers';
import type { Strapi } from './strapi-boundary';

export type { GovService } from './host-service';

type WithStrapi = { strapi: Strapi };

export default {
  config,
  contentTypes: Object.fromEntries(
    MANDATED_TYPES.map((type) => [type.singularName, { schema: type.schema }]),
  ),
  controllers: {
    public: ({ strapi }: WithStrapi) => publicController(() => partsOf(strapi).publicParts),
    forms: ({ strapi }: WithStrapi) => formatsController(() => partsOf(strapi).formsSource),
    proof: ({ strapi }: WithStrapi) => proofController(() => partsOf(strapi).proofParts),
    reading: ({ strapi }: WithStrapi) => readingController(() => partsOf(strapi).readingSource),
    assets: ({ strapi }: WithStrapi) => assetsController(() => partsOf(strapi).assets),
    openapi: ({ strapi }: WithStrapi) => openApiController(() => partsOf(strapi)),
    readiness: ({ strapi }: WithStrapi) => readinessController(() => partsOf(strapi).readinessParts),
    ...Object.fromEntries(
      Object.entries(SIGNOFF_CONTROLLERS).map(([name, controller]) => [
        name,
        ({ strapi }: WithStrapi) => controller(() => partsOf(strapi).signoffParts),
      ]),
    ),
  },
  routes,
  services: {
    gov: ({ strapi }: WithStrapi) => hostService(strapi, () => partsOf(strapi)),
  },
  register({ strapi }: WithStrapi): void {
    strapi.get('components').add(structuredClone(COMPONENTS) as never);
    registerPlugin(strapi, () => partsOf(strapi));
  },
  bootstrap: ({ strapi }: WithStrapi) => bootstrapPlugin(strapi, partsOf(strapi)),
  destroy: ({ strapi }: WithStrapi) => destroyPlugin(strapi, knownPartsOf(strapi)),
};

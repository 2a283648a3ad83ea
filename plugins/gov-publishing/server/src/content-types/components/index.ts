import type { ComponentSchema } from '../model/schema';
import { chart, cio, contactChannel, executive, planReport, project } from './details';
import { distribution } from './distribution';
import { serviceChannel, serviceCost, serviceInput, serviceStep } from './service-parts';
import { menuLink, socialLink } from './site-links';
import { attachment, gazette, indicatorRef, oiaSection, source } from './references';

/** Every component of the plugin by uid, for `strapi.get('components').add(...)` in `register()`. */
export const COMPONENTS: Readonly<Record<string, ComponentSchema>> = Object.fromEntries(
  [
    source,
    attachment,
    gazette,
    oiaSection,
    indicatorRef,
    executive,
    chart,
    contactChannel,
    project,
    planReport,
    cio,
    distribution,
    serviceInput,
    serviceCost,
    serviceStep,
    serviceChannel,
    menuLink,
    socialLink,
  ].map((schema) => [schema.uid, schema]),
);

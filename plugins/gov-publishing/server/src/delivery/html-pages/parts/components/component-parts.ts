import type { SchemaAttribute } from '../../../../domain/schema/attribute';
import { isRow, rowsIn } from '../../../../domain/schema/value-fields';
import type { Json } from '../../../../domain/content/snapshot';
import { html, type Html } from '../../frame/html';
import { contacts } from './contacts';
import { distributions } from '../data/distributions';
import { factList, fieldFacts } from '../facts';
import type { Holder, PartContext, PartRow } from '../part-context';
import { chiefInformationOfficers, executives } from './people';
import { attachments, charts } from './pictures';
import { plans } from './plans';
import { projects } from './projects';
import { serviceChannels, serviceCosts, serviceInputs, serviceSteps } from './guide-rows';
import { siteLinks } from './site-links';
import { gazettes, indicators, oiaSections, sources } from './references';

type Renderer = (rows: readonly PartRow[], context: PartContext) => Html;

/** How the rows of each component are shown. A test holds that every component of the plugin is here. */
export const COMPONENT_PARTS: Readonly<Record<string, Renderer>> = {
  'gov-publishing.source': sources,
  'gov-publishing.attachment': attachments,
  'gov-publishing.gazette': gazettes,
  'gov-publishing.oia-section': oiaSections,
  'gov-publishing.indicator-ref': indicators,
  'gov-publishing.executive': executives,
  'gov-publishing.chart': charts,
  'gov-publishing.contact-channel': contacts,
  'gov-publishing.project': projects,
  'gov-publishing.plan-report': plans,
  'gov-publishing.cio': chiefInformationOfficers,
  'gov-publishing.distribution': distributions,
  'gov-publishing.service-input': serviceInputs,
  'gov-publishing.service-cost': serviceCosts,
  'gov-publishing.service-step': serviceSteps,
  'gov-publishing.service-channel': serviceChannels,
  'gov-publishing.menu-link': siteLinks,
  'gov-publishing.social-link': siteLinks,
};

/** Rows of one component that stand together. */
export interface RowGroup {
  readonly uid: string;
  readonly rows: readonly PartRow[];
}

/** @returns the rows of a field, those of one component together, in the order in which each first comes */
export function rowGroups(attribute: SchemaAttribute, value: Json | undefined): RowGroup[] {
  const groups = new Map<string, PartRow[]>();
  for (const { value: row, uid = '' } of rowsIn(attribute, value, ''))
    if (isRow(row)) groups.set(uid, [...(groups.get(uid) ?? []), row as PartRow]);
  return [...groups].map(([uid, rows]) => ({ uid, rows }));
}

/** @returns rows as their component is shown: one of the host's own as a list of its fields */
export function groupPart({ uid, rows }: RowGroup, context: PartContext): Html {
  const render = Object.hasOwn(COMPONENT_PARTS, uid) ? COMPONENT_PARTS[uid] : undefined;
  if (render) return render(rows, context);
  const holder = context.component(uid);
  return html`${holder ? rows.map((row) => plainRow(holder, row, context)) : null}`;
}

/** @returns all rows of a field, without headings; null where there are none */
export function componentRows(attribute: SchemaAttribute, value: Json, context: PartContext): Html | null {
  const groups = rowGroups(attribute, value);
  return groups.length === 0 ? null : html`${groups.map((group) => groupPart(group, context))}`;
}

function plainRow(holder: Holder, row: PartRow, context: PartContext): Html | false {
  return factList(fieldFacts(holder, Object.keys(holder.attributes), row, context));
}

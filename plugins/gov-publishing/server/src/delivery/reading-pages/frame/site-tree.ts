import { SITEMAP_NODE_UID } from '../../../content-types/uids';
import type { Json } from '../../../domain/content/snapshot';
import type { GovernedType, GovernedTypes } from '../../../entries/governed-types';
import { asRow, type Row } from '../../../strapi-boundary';
import { addressIn, textIn } from '../../content/publication-facts';
import { html, type Html } from './html';
import type { ReadingAddresses } from '../reading-addresses';

/** Relation of a node, by its name, to the type of entry it leads to. */
export type NodeTargets = ReadonlyMap<string, GovernedType>;

/** @returns by which relations nodes lead to entries, as their schema says */
export function nodeTargets(attributes: Row, types: GovernedTypes): NodeTargets {
  const targets = Object.entries(attributes).flatMap(([name, attribute]): [string, GovernedType][] => {
    const { type, target } = asRow(attribute);
    const governed =
      type === 'relation' && typeof target === 'string' && target !== SITEMAP_NODE_UID && types.get(target);
    return governed ? [[name, governed]] : [];
  });
  return new Map(targets);
}

/** @returns the map of the site as nested lists */
export function siteTree(
  nodes: readonly Json[],
  targets: NodeTargets,
  types: GovernedTypes,
  addresses: ReadingAddresses,
): Html {
  const branch = (within: readonly Json[]): Html =>
    html`<ul class="tree">
      ${within.map((each) => {
        const node = asRow(each);
        const address = addressOf(node);
        const title = textIn(node as never, 'title') ?? '';
        const children = (node['children'] ?? []) as readonly Json[];
        return html`<li>
          ${address === null ? title : html`<a href="${address}">${title}</a>`}
          ${children.length > 0 && branch(children)}
        </li>`;
      })}
    </ul>`;

  /** A node leads to an entry of ours, to a section (`/laws`), to a page of this server, or to another site. */
  const addressOf = (node: Row): string | null => {
    for (const [name, type] of targets) {
      const { documentId } = asRow(node[name]);
      if (typeof documentId === 'string') return addresses.entryAt(type, documentId);
    }
    const path = textIn(node as never, 'targetUrl');
    const section = path?.startsWith('/') && types.byPlural(path.slice(1));
    if (section) return addresses.section(section);
    return path !== null && /^\/(?!\/)/.test(path) ? path : addressIn(node as never, 'targetUrl');
  };
  return branch(nodes);
}

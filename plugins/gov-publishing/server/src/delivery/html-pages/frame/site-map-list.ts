import type { SiteMapFields, TypeTexts } from '../../../content-types/definition/type-definition';
import type { Json } from '../../../domain/content/snapshot';
import type { GovernedType, GovernedTypes } from '../../../entries/governed-types';
import { asRow, type Row } from '../../../strapi-boundary';
import { addressIn, firstTextIn, textIn } from '../../../content-types/model/item-values';
import { html, type Html } from './html';
import type { PageAddresses } from '../page-addresses';
import { sitePath } from './site-path';

/** Relation of a node, by its name, to the type of entry it leads to. */
export type NodeTargets = ReadonlyMap<string, GovernedType>;

/** How nodes are read: by which relations they lead to entries, and what their type says of its fields. */
interface NodesRead {
  readonly targets: NodeTargets;
  readonly fields: SiteMapFields;
  readonly texts: TypeTexts;
}

/** @returns by which relations nodes lead to entries, as their schema says */
export function nodeTargets(map: GovernedType, attributes: Row, types: GovernedTypes): NodeTargets {
  const targets = Object.entries(attributes).flatMap(([name, attribute]): [string, GovernedType][] => {
    const { type, target } = asRow(attribute);
    const governed =
      type === 'relation' && typeof target === 'string' && target !== map.uid && types.get(target);
    return governed ? [[name, governed]] : [];
  });
  return new Map(targets);
}

/** @returns the site map as nested lists */
export function siteMapList(
  nodes: readonly Json[],
  { targets, fields, texts }: NodesRead,
  types: GovernedTypes,
  addresses: PageAddresses,
): Html {
  const branch = (within: readonly Json[]): Html =>
    html`<ul class="tree">
      ${within.map((each) => {
        const node = asRow(each);
        const address = addressOf(node);
        const title = firstTextIn(node as never, texts.title) ?? '';
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
    const path = textIn(node as never, fields.address);
    const here = path === null ? null : sitePath(path, types, addresses);
    return here ?? addressIn(node as never, fields.address);
  };
  return branch(nodes);
}

import type { EntryRef } from '../../harness/people';
import type { Stage } from './stage';

const where = ({ documentId, locale }: EntryRef, published: boolean): object => ({
  documentId,
  ...(locale && { locale }),
  publishedAt: published ? { $notNull: true } : { $null: true },
});

/** @returns Strapi's published row of an entry, with its components and files */
export function publishedRow({ strapi }: Pick<Stage, 'strapi'>, ref: EntryRef): Promise<any> {
  return strapi.db.query(ref.uid).findOne({ where: where(ref, true), populate: populateOf(ref) });
}

/** @returns the row of its draft */
export function draftRow({ strapi }: Pick<Stage, 'strapi'>, ref: EntryRef): Promise<any> {
  return strapi.db.query(ref.uid).findOne({ where: where(ref, false), populate: populateOf(ref) });
}

function populateOf({ uid }: EntryRef): object {
  return uid.startsWith('api::')
    ? { sections: { populate: { picture: true } }, blocks: true, cover: true, topics: true }
    : {};
}

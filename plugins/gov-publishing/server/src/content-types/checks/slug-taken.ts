import type { Finding } from '../../domain/content/finding';

/** @returns the finding about a slug that leads, or led, readers to another published entry */
export function slugTaken(slug: string): Finding {
  return {
    level: 'blocks',
    field: 'slug',
    requirement: null,
    message: 'finding.slug.taken',
    params: { slug },
  };
}

import type { GovernedType } from '../../../entries/governed-types';

type Texts = Readonly<Record<string, string>>;

const WRITTEN = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/;

/** @returns when the old site says that an entry was posted; null where it does not say (a draft of WordPress has the year 0000) */
export function postedAt(texts: Texts): string | null {
  // The clock of the old site is that of Thailand where it does not say what it is in Greenwich.
  return instant(texts['wp:post_date_gmt'], 'Z') ?? instant(texts['wp:post_date'], '+07:00');
}

function instant(text: string | undefined, zone: string): string | null {
  const [, day = '', clock = ''] = WRITTEN.exec(text?.trim() ?? '') ?? [];
  const time = new Date(`${day}T${clock}${zone}`);
  return Number.isNaN(time.getTime()) || day.startsWith('0000') ? null : time.toISOString();
}

/** @returns the values that keep the moment where the type says that it belongs; null where the type has no place for it */
export function dayOfPost(type: GovernedType, at: string): Readonly<Record<string, unknown>> | null {
  const path = type.definition.writtenAt;
  if (path === null) return null;
  const [field = '', part] = path.split('.');
  return { [field]: part === undefined ? at : { [part]: at } };
}

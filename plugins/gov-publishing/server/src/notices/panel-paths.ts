import type { NoticeTarget } from '../domain/notices/notice-kind';
import { NO_LOCALE } from '../domain/no-locale';
import type { NoticeRow } from './notice-row';

const HOME = '/plugins/gov-publishing';
/** Beside the desk and not below it: the menu would show both as open. */
const NOTICES = '/plugins/gov-publishing-notices';

/** The page of the panel on which each person reads what they were told, and chooses how. */
export const NOTICES_PATH = NOTICES;

/** @returns where a notice leads in the panel, below its own address */
export function panelPath(
  target: NoticeTarget,
  { uid, document_id, locale }: Pick<NoticeRow, 'uid' | 'document_id' | 'locale'>,
): string {
  if (target === 'people') return `${HOME}/people`;
  if (target === 'ledger') return `${HOME}/ledger`;
  if (target === 'desk' || target === 'registration' || uid === null || document_id === null) return HOME;
  const language = locale === null || locale === NO_LOCALE ? '' : `?plugins[i18n][locale]=${locale}`;
  return `/content-manager/collection-types/${uid}/${document_id}${language}`;
}

/** @returns where somebody takes up an account, by the token that it was made with; Strapi's own page */
export function registrationPath(token: string): string {
  return `/auth/register?registrationToken=${encodeURIComponent(token)}`;
}

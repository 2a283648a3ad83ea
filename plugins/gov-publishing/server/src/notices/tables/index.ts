/** What people are told, by mail and in the panel. Nothing in it decides what may be signed or shown. */
export const NOTICE_TABLES = {
  notices: 'gov_notices',
  mails: 'gov_mails',
  choices: 'gov_notice_choices',
  cursor: 'gov_notice_cursor',
} as const;

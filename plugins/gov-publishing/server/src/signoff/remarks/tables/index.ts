/** What officers say to each other about a draft. Nothing in it decides what may be signed or shown. */
export const REMARK_TABLES = {
  remarks: 'gov_remarks',
  citations: 'gov_remark_citations',
} as const;

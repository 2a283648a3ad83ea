/**
 * What an agency is in the province. The sign-off asks for one of them by it: the provincial office weighs what is grave
 * (URG-03). The others tell the offices of a province apart.
 */
export const AGENCY_ROLES = [
  'province',
  'provincial_office',
  'provincial_agency',
  'district',
  'local_government',
  'other',
] as const;
export type AgencyRole = (typeof AGENCY_ROLES)[number];

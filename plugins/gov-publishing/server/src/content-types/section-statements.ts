import { BASIC_INFO_UID } from './uids';

/** Where an agency says that it has nothing under a section of the Official Information Act, and why. */
export const SECTION_STATEMENTS = { uid: BASIC_INFO_UID } as const;

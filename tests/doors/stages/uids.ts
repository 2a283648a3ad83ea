/** Types of the test site that the doors are about. */
export const BULLETIN = 'api::bulletin.bulletin';
export const TOPIC = 'api::topic.topic';
export const NOTE = 'api::note.note';
export const SECTION = 'parts.section';
export const PICTURE = 'parts.picture';
export const FILE = 'plugin::upload.file';
export const AGENCY = 'plugin::gov-publishing.agency';
export const APPOINTMENT = 'plugin::gov-publishing.appointment';

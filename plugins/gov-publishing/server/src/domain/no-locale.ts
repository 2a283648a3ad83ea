/** Locale of an entry whose type is not localised: BCP 47 "undetermined". Strapi stores null there. */
export const NO_LOCALE = 'und';

import { closeOffers } from './without-offers';

/** The admin panel speaks Thai besides English; nothing is asked of Strapi's makers and nobody is shown their news. */
export default {
  config: {
    locales: ['th'],
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap: closeOffers,
};

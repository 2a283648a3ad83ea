/** The admin panel speaks Thai besides English; each officer chooses in their profile. */
export default {
  config: { locales: ['th'] },
  bootstrap(): void {},
};

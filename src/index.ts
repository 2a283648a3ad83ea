/** The reference site adds nothing to Strapi: all that it shows is the plugin's. */
export default {
  register(): void {},
  bootstrap(): void {},
};

/** The plugin's id in Strapi: part of every address of its API and of every permission's name. */
export const PLUGIN_ID = 'gov-publishing';

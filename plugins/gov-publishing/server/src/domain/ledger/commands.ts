/** The commands of the provenance package, for the plugin's own tool: built on their own, for they need no Strapi. */
export { runKeygen, runVerify } from '@gov-publishing/provenance/cli';

/**
 * The two packages by the name under which the plugin gave them out before they stood alone, for one version more. Built on
 * its own, so that a bundle can be verified where neither Strapi nor a database is.
 */
export * from '@gov-publishing/provenance';
export * from '@gov-publishing/transparency-log';
export {
  KeyMalformed as LedgerKeyMalformed,
  LogError as LedgerError,
} from '@gov-publishing/transparency-log';

/** All that a page needs in one file: the package, and the log beneath it, for a key is one of the log. */
export * from './index';
export * from '@gov-publishing/transparency-log';

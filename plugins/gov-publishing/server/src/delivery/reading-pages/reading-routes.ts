/** Paths of the reading pages under the public prefix, and the handler of each. */
export const READING_ROUTES: readonly (readonly [path: string, handler: string])[] = [
  ['/read', 'home'],
  ['/read/:plural', 'section'],
  ['/read/:plural/:documentId', 'entry'],
];

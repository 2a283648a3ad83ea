/** What is there without an import, where a script runs. */
export const BROWSER_GLOBALS = Object.fromEntries(
  [
    'document',
    'history',
    'location',
    'fetch',
    'crypto',
    'atob',
    'btoa',
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'DOMParser',
    'globalThis',
  ].map((name) => [name, 'readonly']),
);
export const NODE_GLOBALS = Object.fromEntries(
  [
    ...['console', 'process', 'Buffer', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'fetch'],
    ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'AbortSignal'],
    ...['AbortController', 'performance', 'structuredClone', 'FormData', 'Blob'],
  ].map((name) => [name, 'readonly']),
);

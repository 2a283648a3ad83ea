/** koa-static has no types of its own; Strapi serves its public folder by it. */
declare module 'koa-static' {
  import type { Core } from '@strapi/strapi';

  export default function serve(
    root: string,
    options?: { readonly index?: string; readonly maxage?: number },
  ): Core.MiddlewareHandler;
}

import type { Core } from '@strapi/strapi';

/** Strapi sends whoever asks for `/` to the admin panel; here the public site is at home there. */
export default (): Core.MiddlewareHandler => async (ctx, next) => {
  if (ctx.path === '/') ctx.path = '/index.html';
  await next();
};

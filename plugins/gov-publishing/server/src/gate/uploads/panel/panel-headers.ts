import type { HttpContext } from '../../../strapi-boundary';

type Middleware = (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void>;

/** What no page of the panel needs, whatever the host's own policy allows. */
const ALWAYS: Readonly<Record<string, string>> = {
  'base-uri': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
};
const RUNS_ANYTHING = ["'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:', 'https:', 'http:', '*'];

/**
 * Tightens the policy of the panel's pages, in which officers type the passwords they sign with: no page frames them,
 * and no script runs in them but the panel's own files. Done here, and not in the configuration, because every host app
 * has its own.
 *
 * @param adminPath where the panel lives
 * @param developing Vite's watch mode runs scripts that are no files
 */
export function panelHeaders(adminPath: string, developing: boolean): Middleware {
  // Strapi's router and the panel's own take `/ADMIN` for `/admin`.
  const home = adminPath.toLowerCase();
  return async (ctx, next) => {
    await next();
    const path = ctx.path.toLowerCase();
    if (path !== home && !path.startsWith(`${home}/`)) return;
    ctx.set('X-Frame-Options', 'DENY');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Referrer-Policy', 'no-referrer');
    const given = ctx.response.get('Content-Security-Policy');
    ctx.set('Content-Security-Policy', tightened(given, developing));
  };
}

/** @returns the policy with what the panel needs, and nothing looser */
function tightened(policy: string, developing: boolean): string {
  const directives = new Map(
    (policy || "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:")
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources.join(' ')] as const)
      .filter(([name]) => name !== ''),
  );
  for (const [name, value] of Object.entries(ALWAYS)) directives.set(name, value);
  if (!developing) {
    const scripts = (directives.get('script-src') ?? "'self'").split(' ');
    const left = scripts.filter((source) => !RUNS_ANYTHING.includes(source));
    directives.set('script-src', left.length > 0 ? left.join(' ') : "'self'");
    directives.set('script-src-attr', "'none'");
  }
  return [...directives].map(([name, value]) => `${name} ${value}`.trim()).join(';');
}

/** The type whose list is on screen. Strapi's list hooks are told the layout and not the type, but the address names it. */
export function modelOnScreen(): string | null {
  const found = /\/content-manager\/collection-types\/([^/?]+)/.exec(window.location.pathname);
  return found?.[1] ? decodeURIComponent(found[1]) : null;
}

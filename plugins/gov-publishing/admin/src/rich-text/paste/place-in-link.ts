/** @returns the name of the place that a link leads to; as it stands there where it is written badly: `#50%` */
export function placeIn(href: string): string {
  const name = href.split('#')[1] ?? '';
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

import { COPIED_MEDIA_TYPES, PICTURE_FORMATS, PICTURE_WIDTHS } from '../../files/picture-sizes';
import type { MainPicture } from '../../content/shown/main-picture';
import { html, type Html } from '../frame/html';
import type { PageAddresses } from '../page-addresses';

/** Boxes that pictures stand in, by what they are for: their room is kept before they are there. */
const BOXES = {
  card: { width: 480, height: 270, sizes: '(max-width: 40rem) 92vw, 22rem' },
  emblem: { width: 40, height: 40, sizes: '2.5rem' },
  wide: { width: 960, height: 480, sizes: '(max-width: 40rem) 88vw, 34rem' },
} as const;

/**
 * @param isBelow whether a reader has to scroll to see it: then it is fetched when it comes near
 * @returns a picture in a box of known size, so that nothing moves when it comes, in the smallest copy that is sharp there
 */
export function sizedPicture(
  picture: MainPicture,
  box: keyof typeof BOXES,
  isBelow: boolean,
  addresses: PageAddresses,
): Html {
  const { width, height, sizes } = BOXES[box];
  const copies = COPIED_MEDIA_TYPES.has(picture.mime) ? PICTURE_FORMATS : [];
  return html`<picture>
    ${copies.map((format) => {
      const set = PICTURE_WIDTHS.map(
        (each) => `${addresses.picture(picture.sha256, { width: each, format })} ${each}w`,
      );
      return html`<source type="image/${format}" srcset="${set.join(', ')}" sizes="${sizes}" />`;
    })}
    <img
      src="${picture.url}"
      alt="${picture.alt}"
      width="${width}"
      height="${height}"
      ${isBelow && html`loading="lazy"`}
      decoding="async"
    />
  </picture>`;
}

import { meaning } from '../model/attribute';
import { component } from './component-schema';

/** A way in the menu of the site: to a page of it (`/laws`), or to another site. */
export const menuLink = component('menu-link', 'รายการเมนู (Menu link)', 'A way in the menu of the site', {
  label: { type: 'string', maxLength: 80 },
  address: meaning({ format: 'url-or-path' }, { type: 'string', maxLength: 2000 }),
});

/** A page of the agency where people are anyway. */
export const socialLink = component('social-link', 'สื่อสังคม (Social link)', 'An official page elsewhere', {
  label: { type: 'string', maxLength: 80 },
  url: meaning({ format: 'url' }, { type: 'string', maxLength: 2000 }),
});

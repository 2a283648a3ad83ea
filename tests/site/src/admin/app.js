// The reference site's own: what officers meet there is what the browser tests look at.
export { default } from '../../../../src/admin/app';

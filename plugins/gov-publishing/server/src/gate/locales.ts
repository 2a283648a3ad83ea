export { localesMeant } from '../entries/locales';

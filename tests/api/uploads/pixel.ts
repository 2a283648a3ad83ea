export { PNG } from '../../harness/pictures';

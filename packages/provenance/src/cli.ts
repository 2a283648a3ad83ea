/** The commands of the tool. Another tool may offer them as its own. */
export { runKeygen } from './cli/keygen';
export { runVerify } from './cli/verify';

import { showReadingPage } from './reading.js';

await showReadingPage();

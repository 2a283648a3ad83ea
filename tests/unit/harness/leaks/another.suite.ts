import { suiteThatLeaks } from './leaking-suite';

suiteThatLeaks();

import type { AnyLine } from '../line';
import { address } from './address';
import { agencies } from './agencies';
import { backup } from './backup';
import { duties } from './duties';
import { emblem } from './emblem';
import { informationAct } from './information-act';
import { key } from './key';
import { languages } from './languages';
import { mail } from './mail';
import { policies } from './policies';
import { rules } from './rules';
import { server } from './server';
import { siteName } from './site-name';

/** What has to stand before a site opens, in the order in which it is set up. A new line is a file and a name here. */
export const LINES: readonly AnyLine[] = [
  key,
  address,
  rules,
  agencies,
  duties,
  mail,
  backup,
  languages,
  siteName,
  emblem,
  policies,
  informationAct,
  server,
] as readonly AnyLine[];

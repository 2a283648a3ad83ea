import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { PEOPLE, type DemoPerson } from './people';

/** An account of the demo, as its file keeps it and the terminal shows it. */
export interface Account {
  readonly key: string;
  readonly duty: DemoPerson['duty'] | 'super admin';
  readonly agency: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The content of the accounts file. */
export interface Accounts {
  /** Where the demo that these accounts belong to last listened. */
  readonly url: string;
  readonly people: readonly Account[];
}

/** Holds no duty: even the mightiest role cannot sign. */
export const SUPER_ADMIN = 'superadmin';

/**
 * Reads the accounts, or makes them with fresh passwords on the first start. They are written before any of them is
 * used: a demo that is ended half-way still knows its passwords. Setting new ones at every start would put
 * eleven password resets on record in the ledger each time.
 *
 * @param file readable by its owner only
 */
export function accountsIn(file: string, url: string): Accounts {
  const people = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Accounts).people : made();
  const accounts = { url, people };
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return accounts;
}

/** @throws Error where there is no account of that name */
export function accountOf(accounts: Accounts, key: string): Account {
  const account = accounts.people.find((each) => each.key === key);
  if (!account)
    throw new Error(`The accounts file lacks ${key}: delete the demo's folder and start it again.`);
  return account;
}

function made(): Account[] {
  const officers = PEOPLE.map(({ key, duty, agency, firstname, lastname }) => ({
    ...account(key),
    duty,
    agency,
    name: `${firstname} ${lastname}`,
  }));
  return [
    { ...account(SUPER_ADMIN), duty: 'super admin', agency: '–', name: 'ผู้ดูแลระบบ ตัวอย่าง' },
    ...officers,
  ];
}

function account(key: string): Pick<Account, 'key' | 'email' | 'password'> {
  // Strapi asks for a lower and an upper case letter and a digit.
  return { key, email: `${key}@demo.example`, password: `${randomBytes(12).toString('base64url')}-aA1` };
}

import { say } from '../../messages';
import type { PeopleKind } from '../contract';
import type { Column } from '../table/records';

const KEYS = {
  agencies: ['code', 'nameTh', 'nameEn', 'parent', 'role', 'headTitle', 'website', 'province', 'order'],
  officers: ['email', 'firstname', 'lastname', 'roles'],
  appointments: [
    'person',
    'agency',
    'duty',
    'position',
    'orderNumber',
    'orderDate',
    'from',
    'to',
    'natureOfWork',
    'supervises',
    'actingKind',
    'actingPosition',
  ],
} as const satisfies Record<PeopleKind, readonly string[]>;

export type ColumnKey<Kind extends PeopleKind> = (typeof KEYS)[Kind][number];

const REQUIRED: Readonly<Record<PeopleKind, readonly string[]>> = {
  agencies: ['code', 'nameTh', 'nameEn'],
  officers: ['email', 'firstname', 'lastname', 'roles'],
  appointments: ['person', 'agency', 'duty', 'position', 'orderNumber', 'orderDate', 'from'],
};

/** @returns the columns of a kind of rows; each answers to its Thai and its English heading */
export function columnsOf<Kind extends PeopleKind>(kind: Kind): readonly Column<ColumnKey<Kind>>[] {
  return KEYS[kind].map((key) => {
    const words = `import.column.${kind}.${key}`;
    return {
      key: key as ColumnKey<Kind>,
      headings: [say('th', words), say('en', words)],
      required: REQUIRED[kind].includes(key),
    };
  });
}

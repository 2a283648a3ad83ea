import * as React from 'react';
import { useForm } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';

/** A row that was chosen and is not saved yet, as the Content Manager's form holds it; as much as is looked at here. */
interface ChosenRow {
  readonly apiData?: { readonly isTemporary?: boolean };
}

/** @returns whether a field is a relation to a type of ours, whose rows the server names */
export function isNamedRelation(attribute: Readonly<Record<string, unknown>>): boolean {
  return attribute['type'] === 'relation' && String(attribute['target']).startsWith(`plugin::${PLUGIN_ID}.`);
}

/**
 * Keeps the name under which a row was chosen. Of a row with this mark Strapi's list reads one field anew and shows that: of an officer
 * the position without a name.
 */
export function KeepChosenName({ field }: { readonly field: string }): null {
  const chosen = useForm('KeepChosenName', ({ values }) => chosenIn(values, field));
  const onChange = useForm('KeepChosenName', (state) => state.onChange);
  React.useEffect(() => {
    if (!chosen?.some(isMarked)) return;
    onChange(`${field}.connect`, chosen.map(unmarked));
  }, [chosen, field, onChange]);
  return null;
}

function chosenIn(values: object, field: string): readonly ChosenRow[] | undefined {
  const value = (values as Readonly<Record<string, unknown>>)[field];
  const { connect } = (value ?? {}) as { readonly connect?: unknown };
  return Array.isArray(connect) ? (connect as readonly ChosenRow[]) : undefined;
}

const isMarked = ({ apiData }: ChosenRow): boolean => apiData?.isTemporary === true;

function unmarked(row: ChosenRow): ChosenRow {
  return isMarked(row) ? { ...row, apiData: { ...row.apiData, isTemporary: false } } : row;
}

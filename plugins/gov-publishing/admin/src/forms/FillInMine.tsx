import * as React from 'react';
import { useForm } from '@strapi/strapi/admin';
import { fiscalYearOf } from '../../../server/src/domain/thai/dates/fiscal-year';
import type { Choosable, OwnPlacesAnswer } from '../../../server/src/people/roster/contract';
import type { EditForm } from './known-forms';
import { read } from '../api/admin-client';

type Place = OwnPlacesAnswer['data'][number];

/** @returns where the reader gives information, or null for who does so in several agencies, or in none */
async function onlyPlace(): Promise<Place | null> {
  const { status, body } = await read('/people/own-places');
  if (status !== 200) return null;
  const [place, ...others] = (body as OwnPlacesAnswer).data;
  return place && others.length === 0 ? place : null;
}

/**
 * Fills in what the office knows of a new entry: its agency, its officer, and the fiscal year of today. Only once its writer has begun,
 * or leaving an untouched form would ask whether to lose it; and only where nothing was chosen.
 */
export function FillInMine({ ofThisYear }: Pick<EditForm, 'ofThisYear'>): null {
  const modified = useForm('FillInMine', (state) => state.modified);
  const getValues = useForm('FillInMine', (state) => state.getValues);
  const onChange = useForm('FillInMine', (state) => state.onChange);
  const done = React.useRef(false);
  React.useEffect(() => {
    // Another language of an entry has a document already, and an agency and an officer that its writer chooses.
    if (!window.location.pathname.endsWith('/create') || !modified || done.current) return;
    done.current = true;
    void onlyPlace().then((place) => {
      const values = getValues() as Readonly<Record<string, unknown>>;
      // Beside another agency, which its writer chose first, the own appointment would be refused.
      if (place && isUnset(values['agency'])) {
        onChange('agency', chosen(place.agency));
        if (isUnset(values['responsibleOfficer'])) onChange('responsibleOfficer', chosen(place.appointment));
      }
      if (ofThisYear && isUnset(values['fiscalYear']))
        onChange('fiscalYear', fiscalYearOf(new Date().toISOString()));
    });
  }, [modified, ofThisYear, getValues, onChange]);
  return null;
}

function isUnset(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  const { connect } = value as { readonly connect?: readonly unknown[] };
  return Array.isArray(connect) && connect.length === 0;
}

/** A relation as the Content Manager's form holds one that was just chosen. */
function chosen({ id, documentId, label }: Choosable): object {
  const item = { id, documentId, label, apiData: { id, documentId }, __temp_key__: 'a0' };
  return { connect: [item], disconnect: [] };
}

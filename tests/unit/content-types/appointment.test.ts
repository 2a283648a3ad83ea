import { ACTING_FOR_KINDS } from '@gov-publishing/provenance/vocabulary';
import { findingsOf } from './find-faults';

const whole = { from: '2018-05-01', to: '2019-04-30', actingForKind: null, actingForPosition: null };

test('[WF-01] a period in order has no findings, one day is enough', async () => {
  expect(await findingsOf('appointment', whole)).toEqual([]);
  expect(await findingsOf('appointment', { ...whole, to: '2018-05-01' })).toEqual([]);
});

test('[WF-01] an appointment that ends before it begins is found', async () => {
  expect(await findingsOf('appointment', { ...whole, to: '2018-04-30' })).toEqual([
    'blocks WF-01 to finding.appointment.to_before_from',
  ]);
});

test.each(ACTING_FOR_KINDS)('[WF-05] %s says for whom', async (actingForKind) => {
  expect(await findingsOf('appointment', { ...whole, actingForKind })).toEqual([
    'blocks WF-05 actingForPosition finding.appointment.acting_for_missing',
  ]);
  expect(await findingsOf('appointment', { ...whole, actingForKind, actingForPosition: 'นายอำเภอ' })).toEqual(
    [],
  );
});

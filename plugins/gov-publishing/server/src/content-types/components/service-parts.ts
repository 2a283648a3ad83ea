import { DURATION_UNITS } from '../../domain/durations';
import { meaning } from '../model/attribute';
import { component } from './component-schema';

/** What somebody brings who asks for a service (SVC-01; cv:Evidence). */
export const serviceInput = component('service-input', 'เอกสารที่ต้องใช้ (Document)', 'What has to be brought', {
  document: { type: 'string' },
  copies: { type: 'integer' },
  condition: { type: 'text' },
});

/** What it costs. Of a service that costs nothing there are no rows: `isFree` says so. */
export const serviceCost = component('service-cost', 'ค่าธรรมเนียม (Fee)', 'A fee in baht', {
  amount: meaning({ format: 'fee' }, { type: 'decimal' }),
  purpose: { type: 'string' },
});

const CHANNEL_KINDS = ['counter', 'online', 'post', 'phone'] as const;
/** How somebody shows who they are; `none`: nobody asks. */
const SIGN_IN_METHODS = ['none', 'thaid', 'account'] as const;
const CHANNEL_STATUSES = ['live', 'paused', 'planned'] as const;

/** Where a service is to be had; an e-Service is one of these (SVC-03; cv:Channel). */
export const serviceChannel = component(
  'service-channel',
  'ช่องทางรับบริการ (Channel)',
  'Where a service is to be had',
  {
    kind: { type: 'enumeration', enum: CHANNEL_KINDS },
    status: { type: 'enumeration', enum: CHANNEL_STATUSES, default: 'live' },
    place: { type: 'text' },
    url: meaning({ format: 'url' }, { type: 'string', maxLength: 2000 }),
    auth: { type: 'enumeration', enum: SIGN_IN_METHODS },
    phone: { type: 'string' },
    hours: { type: 'text' },
  },
);

/** A step, with its time and who answers for it (SVC-01, SVC-02). */
export const serviceStep = component('service-step', 'ขั้นตอน (Step)', 'A step with its duration', {
  title: { type: 'string' },
  durationValue: { type: 'integer' },
  durationUnit: { type: 'enumeration', enum: DURATION_UNITS },
  responsible: { type: 'string' },
});

import {
  appointmentBody,
  formOf,
  newForm,
} from '../../../plugins/gov-publishing/admin/src/people/appointing/appointment-form';
import {
  dayOfParts,
  monthNames,
  NO_DAY,
  partsOfDay,
} from '../../../plugins/gov-publishing/admin/src/people/appointing/day-parts';
import { gapWords } from '../../../plugins/gov-publishing/admin/src/people/gaps/gap-words';
import {
  byAgency,
  fileAddress,
  linesFitting,
  peopleAddress,
  peopleQueryIn,
  type OfficerLine,
  type PeopleAgency,
  type PeopleQuery,
} from '../../../plugins/gov-publishing/admin/src/people/people-model';
import { dayOf } from '../../../plugins/gov-publishing/admin/src/words/moments';
import own from '../../../plugins/gov-publishing/admin/src/translations/th.json';
import duties from '../../../plugins/gov-publishing/server/src/messages/th/duties.json';

const line = (more: Partial<OfficerLine>): OfficerLine =>
  ({
    documentId: 'a',
    person: { id: '1', name: 'สมหญิง ตัวอย่าง' },
    duty: 'reporter',
    agency: 'A',
    position: 'นักประชาสัมพันธ์',
    standing: 'counts',
    supervises: [],
    from: '2018-05-28',
    ...more,
  }) as OfficerLine;
const agency = (code: string): PeopleAgency => ({ code, th: code, en: code }) as PeopleAgency;
const ALL: PeopleQuery = { view: 'officers', agency: '', duty: '', name: '', everything: true };

test('a day is typed in the reader’s era and sent in the Common Era', () => {
  expect(dayOfParts({ day: '28', month: '5', year: '2561' }, 'th')).toBe('2018-05-28');
  expect(dayOfParts({ day: '28', month: '5', year: '2018' }, 'en')).toBe('2018-05-28');
  expect(dayOfParts({ day: '๒๘', month: '5', year: '๒๕๖๑' }, 'th')).toBe('2018-05-28');
  // January to March before 1941 lie in the Buddhist year that had begun in April.
  expect(dayOfParts({ day: '31', month: '1', year: '2478' }, 'th')).toBe('1936-01-31');
  expect(partsOfDay('1936-01-31', 'th')).toEqual({ day: '31', month: '1', year: '2478' });
  expect(dayOf('th', '1936-01-31')).toBe('31 ม.ค. 2478');
  expect(partsOfDay('2018-05-28', 'th')).toEqual({ day: '28', month: '5', year: '2561' });
  for (const language of ['th', 'en'] as const)
    expect(dayOfParts(partsOfDay('2024-02-29', language), language)).toBe('2024-02-29');
});

test('nothing typed is no day; half a day is none either, and is not taken for nothing', () => {
  expect(dayOfParts(NO_DAY, 'th')).toBe('');
  expect(dayOfParts({ day: '28', month: '', year: '' }, 'th')).not.toBe('');
  expect(dayOfParts({ day: '28', month: '5', year: 'ปีนี้' }, 'th')).toBe('?');
  expect(partsOfDay(null, 'th')).toEqual(NO_DAY);
  expect(monthNames('th')[4]).toBe('พฤษภาคม');
});

test('today leaves out what has ended or not begun, and keeps what is wrong in sight', () => {
  const standings = [
    'counts',
    'not_begun',
    'expired',
    'revoked',
    'incomplete',
    'not_on_record',
    'account_closed',
  ] as const;
  const lines = standings.map((standing) => line({ documentId: standing, standing }));
  const shown = linesFitting(lines, { ...ALL, everything: false });
  expect(shown.map(({ standing }) => standing)).toEqual([
    'counts',
    'incomplete',
    'not_on_record',
    'account_closed',
  ]);
  expect(linesFitting(lines, ALL)).toHaveLength(7);
});

test('lines are found by part of a name or position, agency and duty', () => {
  const lines = [
    line({ documentId: 'one' }),
    line({ documentId: 'two', person: { id: '2', name: 'Somchai Example' }, duty: 'approver', agency: 'B' }),
    line({ documentId: 'three', person: null }),
  ];
  const found = (query: Partial<PeopleQuery>): string[] =>
    linesFitting(lines, { ...ALL, ...query }).map(({ documentId }) => documentId);
  expect(found({ name: 'somCHAI ' })).toEqual(['two']);
  expect(found({ name: 'ประชา' })).toEqual(['one', 'two', 'three']);
  expect(found({ agency: 'B' })).toEqual(['two']);
  expect(found({ duty: 'reporter' })).toEqual(['one', 'three']);
});

test('officers stand by agency, in the order of the chain; who has no agency comes last', () => {
  const lines = [
    line({ documentId: 'none', agency: null }),
    line({ documentId: 'publisher', duty: 'publisher' }),
    line({ documentId: 'head', duty: 'approver' }),
    line({ documentId: 'other', agency: 'B' }),
  ];
  const groups = byAgency(lines, [agency('B'), agency('A'), agency('C')]);
  expect(
    groups.map((group) => [group.agency?.code ?? null, group.lines.map(({ documentId }) => documentId)]),
  ).toEqual([
    ['B', ['other']],
    ['A', ['head', 'publisher']],
    [null, ['none']],
  ]);
});

test('the address keeps what was looked at', () => {
  const query: PeopleQuery = { view: 'gaps', agency: 'A', duty: 'approver', name: 'สม', everything: true };
  expect(peopleQueryIn(peopleAddress(query))).toEqual(query);
  const usual = peopleQueryIn(new URLSearchParams('view=nonsense&when=x'));
  expect(peopleAddress(usual).toString()).toBe('');
});

test('a change sends the terms only, and what may be empty as nothing', () => {
  const stands = line({
    order: { number: '12/2561', date: '2018-05-28', file: { id: 7, url: '/uploads/a.pdf', name: 'a.pdf' } },
    natureOfWork: null,
    actingFor: { kind: 'on_behalf', position: 'ผู้ว่าราชการจังหวัด' },
    to: null,
  });
  expect(appointmentBody(formOf(stands, 'th'), false, 'th')).toEqual({
    position: 'นักประชาสัมพันธ์',
    orderNumber: '12/2561',
    orderDate: '2018-05-28',
    orderFile: 7,
    natureOfWork: null,
    from: '2018-05-28',
    to: null,
    actingFor: { kind: 'on_behalf', position: 'ผู้ว่าราชการจังหวัด' },
  });
  expect(appointmentBody(newForm('A', 'reporter'), true, 'en')).toMatchObject({
    person: '',
    agency: 'A',
    duty: 'reporter',
    orderDate: '',
    actingFor: null,
  });
});

test('[URG-01] the agencies in charge are sent of a vice-governor alone', () => {
  const vice = line({
    duty: 'vice_governor',
    supervises: [{ code: 'A', th: 'ก', en: 'A' }],
    order: { number: '1/2561', date: '2018-05-28', file: null },
    natureOfWork: null,
    actingFor: null,
    to: null,
  });
  expect(appointmentBody(formOf(vice, 'th'), false, 'th')).toMatchObject({ supervises: ['A'] });
  expect(appointmentBody(formOf({ ...vice, duty: 'cio' }, 'th'), false, 'th')).not.toHaveProperty(
    'supervises',
  );
});

test('a gap is said with its day, in the year of the reader', () => {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    (({ ...own, ...duties }) as Record<string, string>)[key]?.replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name]),
    ) ?? key;
  const words = { say, day: (iso: string) => dayOf('th', iso) };
  const gap = { agency: 'A', duty: 'publisher' as const, since: '2026-05-03', until: '2026-06-01' };
  expect(gapWords(words, gap)).toBe(
    'ไม่มีผู้รับผิดชอบในการนำข้อมูลขึ้นเผยแพร่ ตั้งแต่วันที่ 3 พ.ค. 2569 ผู้ได้รับแต่งตั้งคนถัดไปเริ่มวันที่ 1 มิ.ย. 2569',
  );
});

test('a file of Strapi’s own store is fetched from the server', () => {
  expect(fileAddress('/uploads/a.pdf', 'https://gov.example')).toBe('https://gov.example/uploads/a.pdf');
  expect(fileAddress('https://store.example/a.pdf', 'https://gov.example')).toBe(
    'https://store.example/a.pdf',
  );
});

import type { Duty } from '../../domain/signoff/model';
import { DATE_REASONS, readThaiDate } from '../../domain/thai/dates/read-date';
import type { Params } from '../../messages/placeholders';
import type { NewAppointment } from '../../people/appointments/appointment-request';
import { given, PROBLEMS } from '../../people/appointments/contract';
import type { Row } from '../table/records';
import { chosen } from './choices';
import type { ColumnKey } from './columns';
import { listed } from './listed';

type Key = ColumnKey<'appointments'>;
export type AppointmentRow = Row<Key>;
/** Who it is about is known by the address until the account is made. */
export type ImportedTerms = Omit<NewAppointment, 'person'>;

/** Reads the terms of an appointment out of a row; each wrong cell is found once. */
export class TermsReader {
  private readonly wrong = new Set<Key>();

  constructor(
    private readonly row: AppointmentRow,
    private readonly isAgency: (code: string) => boolean,
  ) {}

  /** @returns the duty where one is named, and the terms where nothing of them is wrong */
  read(): { readonly duty: Duty | null; readonly terms: ImportedTerms | null } {
    const duty = this.choice('duty');
    if (this.row.text('duty') === '') this.fault('duty', 'import.cell.missing');
    const agency = this.agency();
    const supervises = this.supervised(duty);
    const actingFor = this.acting();
    const [orderDate, from, to] = [
      this.day('orderDate', true),
      this.day('from', true),
      this.day('to', false),
    ];
    if (from !== null && to !== null && to < from) this.fault('to', 'import.appointment.to_before_from');
    const parsed = given.safeParse({
      // Judged by the address: the account may not be there yet.
      person: '1',
      agency,
      duty,
      position: this.row.text('position'),
      orderNumber: this.row.text('orderNumber'),
      orderDate,
      orderFile: null,
      natureOfWork: this.row.text('natureOfWork') || null,
      from,
      to,
      actingFor,
      ...(supervises.length > 0 && { supervises }),
    });
    for (const { path, message } of parsed.error?.issues ?? []) {
      const [field] = path;
      const key = field === 'actingFor' ? 'actingPosition' : (field as Key);
      this.fault(key, PROBLEMS.find((each) => each === message) ?? 'appointment.missing');
    }
    if (!parsed.success || this.wrong.size > 0) return { duty, terms: null };
    const { person: _, ...terms } = parsed.data;
    return { duty, terms };
  }

  private agency(): string {
    const code = this.row.text('agency');
    if (code === '') this.fault('agency', 'import.cell.missing');
    else if (!this.isAgency(code)) this.fault('agency', 'import.agency.unknown');
    return code;
  }

  private supervised(duty: Duty | null): string[] {
    const codes = listed(this.row.text('supervises'));
    const unknown = codes.find((code) => !this.isAgency(code));
    if (codes.length > 0 && duty !== null && duty !== 'vice_governor')
      this.fault('supervises', 'import.appointment.supervises_duty');
    else if (unknown !== undefined) this.fault('supervises', 'import.agency.unknown', { value: unknown });
    return codes;
  }

  private acting(): ImportedTerms['actingFor'] {
    const kind = this.choice('actingKind');
    const position = this.row.text('actingPosition');
    if (kind !== null && position === '') this.fault('actingPosition', 'import.appointment.acting_position');
    if (this.row.text('actingKind') === '' && position !== '')
      this.fault('actingKind', 'import.appointment.acting_kind');
    return kind === null || position === '' ? null : { kind, position };
  }

  private choice<Of extends 'duty' | 'actingKind'>(key: Of): ReturnType<typeof chosen<Of>> {
    const value = chosen<Of>(this.row as unknown as Row<Of>, key);
    if (value === null && this.row.text(key) !== '') this.wrong.add(key);
    return value;
  }

  private day(key: 'orderDate' | 'from' | 'to', isNeeded: boolean): string | null {
    const text = this.row.text(key);
    if (text === '') {
      if (isNeeded) this.fault(key, 'import.cell.missing');
      return null;
    }
    const read = readThaiDate(text);
    if ('date' in read) return read.date;
    this.fault(key, `import.date.${DATE_REASONS.find((each) => each === read.reason) ?? 'form'}`);
    return null;
  }

  private fault(key: Key, code: string, params?: Params): void {
    if (!this.wrong.has(key)) this.row.fault(key, code, params);
    this.wrong.add(key);
  }
}

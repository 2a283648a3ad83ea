/** How an officer acts for another: รักษาราชการแทน (in the office) or ปฏิบัติราชการแทน (on behalf). */
export const ACTING_FOR_KINDS = ['acting_in_office', 'on_behalf'] as const;

/** For whom somebody acts, and by which power: รักษาราชการแทน (in the office) or ปฏิบัติราชการแทน (on behalf). */
export interface ActingFor {
  readonly kind: (typeof ACTING_FOR_KINDS)[number];
  readonly position: string;
}

/** @returns what a leaf's `actingFor` says (`acting_in_office:หัวหน้าสำนักงาน`); null where nobody is acted for */
export function actingIn(text: unknown): ActingFor | null {
  if (typeof text !== 'string') return null;
  const [, kind, position] = /^(acting_in_office|on_behalf):(.*)$/s.exec(text) ?? [];
  return position === undefined ? null : { kind: kind as ActingFor['kind'], position };
}

import { FORM_PARTS, rowsOf, type EditForm } from '../../../server/src/domain/edit-form';
import forms from './forms.json';

export { FORM_PARTS, rowsOf };
export type { EditForm, FormPart } from '../../../server/src/domain/edit-form';

/** A form and the bare name of its type, e.g. `law`. */
export interface FormOfType extends EditForm {
  readonly type: string;
}

/**
 * @param displayName of a type: the hook of the edit view is told nothing else that names one
 * @returns the form that the type's folder describes, or null
 */
export function formNamed(displayName: string | undefined): FormOfType | null {
  if (displayName === undefined || !Object.hasOwn(forms, displayName)) return null;
  return forms[displayName as keyof typeof forms] as unknown as FormOfType;
}

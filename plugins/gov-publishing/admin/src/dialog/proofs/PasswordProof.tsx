import * as React from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { Field, TextInput, VisuallyHidden } from '@strapi/design-system';
import { Eye, EyeStriked } from '@strapi/icons';
import { useWords } from '../../words/use-words';
import type { GivenBy, ProofFieldsProps, ProofWay } from './proof-way';

type Given = GivenBy<'password'>;

/** The password again: proof that the person is there. A password manager fills it, pasting works. */
function PasswordProof({ given, error, onChange }: ProofFieldsProps<Given>): React.JSX.Element {
  const { say } = useWords();
  const [shown, setShown] = React.useState(false);
  const email = useAuth(
    'PasswordProof',
    (state: { user?: { email?: string } | null }) => state.user?.email,
    false,
  );
  return (
    <>
      {/* A password manager looks for the account the password belongs to. */}
      <VisuallyHidden aria-hidden>
        <input
          type="text"
          name="username"
          autoComplete="username"
          tabIndex={-1}
          readOnly
          value={email ?? ''}
        />
      </VisuallyHidden>
      <Field.Root name="current-password" required error={error} hint={say('dialog.password_hint')}>
        <Field.Label>{say('dialog.password')}</Field.Label>
        <TextInput
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          value={given.password}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
            onChange({ ...given, password: event.target.value })
          }
          endAction={
            <Field.Action
              label={say(shown ? 'dialog.hide_password' : 'dialog.show_password')}
              onClick={() => setShown(!shown)}
            >
              {shown ? <Eye fill="neutral500" /> : <EyeStriked fill="neutral500" />}
            </Field.Action>
          }
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </>
  );
}

export const passwordWay: ProofWay<Given> = {
  name: { th: 'รหัสผ่าน', en: 'Password' },
  empty: { method: 'password', password: '' },
  Fields: PasswordProof,
};

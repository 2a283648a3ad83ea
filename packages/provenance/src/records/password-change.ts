import * as z from 'zod';
import { digest, index } from './fields';
import { PASSWORD_ACTS } from '../vocabulary/people-acts';
import { envelope, type RecordKind } from './record-kind';

const schema = z
  .strictObject({
    ...envelope('password-change'),
    act: z.enum(PASSWORD_ACTS),
    /** Salted commitment to the person whose account it is. */
    subject: digest,
    /**
     * `set_password`: index of the leaf that vouched for the password before, where that one was given again; left
     * out, the new one waits for a confirmation.
     */
    confirms: index.optional(),
    /** `set_password`: salted digest of the stored password hash. */
    credential: digest.optional(),
  })
  .readonly();

/** A password that was set. Somebody who sets another person's password could sign in that name. */
export type PasswordLeaf = z.infer<typeof schema>;
export type PasswordAct = PasswordLeaf['act'];

export const passwordChange: RecordKind<'password-change', typeof schema> = {
  kind: 'password-change',
  v: 1,
  acts: PASSWORD_ACTS,
  schema,
  title: { th: 'การเปลี่ยนรหัสผ่าน', en: 'Password change' },
  indexKeys: ({ act }) => ({ uid: null, documentId: null, locale: null, act }),
  concerns: () => ({ what: 'account' }),
};

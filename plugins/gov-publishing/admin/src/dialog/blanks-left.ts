import { blanksIn } from '../../../server/src/domain/signoff/request/blanks';
import type { Words } from '../words/use-words';

/**
 * Said under a field while the signer writes, so that nobody hears of it only after the password.
 *
 * @returns the blanks of a template that are still in the text, each by its name; nothing where there are none
 */
export function blanksLeft({ say }: Pick<Words, 'say'>, text: string): string | undefined {
  const blanks = blanksIn(text);
  return blanks.length === 0 ? undefined : say('dialog.blanks_left', { blanks: blanks.join(', ') });
}

/**
 * Node's own decoder skips what is not base64, so that many texts decode to the same bytes and a changed
 * character could go unseen.
 *
 * @param text standard base64 with padding (RFC 4648 section 4).
 * @returns the bytes, or undefined where the text is not the one encoding of them.
 */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

import { HtmlValidate } from 'html-validate';

/** A validator that is not ours; how long a title is is nobody's concern. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'long-title': 'off' },
});

/** @returns what the standard of HTML forbids in a page or a part of one, each with its line */
export function htmlFaults(text: string): string[] {
  return validator
    .validateStringSync(text)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
    );
}

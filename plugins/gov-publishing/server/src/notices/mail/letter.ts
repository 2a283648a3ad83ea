import { html, type Html } from '../../delivery/html-pages/frame/html';
import { say, type Locale } from '../../messages';

/** A mail, ready to be sent to one person. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One matter in a mail. */
export interface Paragraph {
  readonly lines: readonly string[];
  readonly button: string;
  readonly url: string;
}

/** What a mail says. */
export interface LetterContent {
  readonly locale: Locale;
  readonly subject: string;
  /** Position in office, or the name where the person has none. */
  readonly addressee: string;
  readonly opening: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly site: string;
  /** Where the person chooses what is mailed; null where nothing of it may be chosen. */
  readonly choicesUrl: string | null;
}

/** @returns the mail as plain text and as HTML: the same words, and nothing that is loaded from anywhere */
export function letterOf(content: LetterContent): Letter {
  return { subject: content.subject, text: textOf(content), html: htmlOf(content).text };
}

function textOf(content: LetterContent): string {
  const { locale, opening, paragraphs } = content;
  const blocks = [
    say(locale, 'mail.salutation', { addressee: content.addressee }),
    ...opening,
    ...paragraphs.map(({ lines, button, url }) => [...lines, `${button}: ${url}`].join('\n')),
    ['-- ', content.site, ...foot(content)].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function foot({ locale, choicesUrl }: LetterContent): string[] {
  const automatic = say(locale, 'mail.foot');
  return choicesUrl === null ? [automatic] : [automatic, say(locale, 'mail.choose', { url: choicesUrl })];
}

const PAGE =
  "margin:0;padding:24px;background:#ffffff;color:#1f1f33;font-family:'Sarabun',sans-serif;font-size:16px;line-height:1.6";
const BUTTON =
  'display:inline-block;padding:10px 20px;border-radius:6px;background:#1d4ed8;color:#ffffff;text-decoration:none';

function htmlOf(content: LetterContent): Html {
  const { locale, opening, paragraphs } = content;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${content.subject}</title>
      </head>
      <body style="${PAGE}">
        <div style="max-width:600px;margin:0 auto">
          <p>${say(locale, 'mail.salutation', { addressee: content.addressee })}</p>
          ${opening.map((line) => html`<p>${line}</p> `)}${paragraphs.map(
            ({ lines, button, url }) =>
              html`${lines.map((line) => html`<p>${line}</p> `)}
                <p style="margin:16px 0 28px"><a href="${url}" style="${BUTTON}">${button}</a></p> `,
          )}
          <hr style="border:0;border-top:1px solid #c7c7d1" />
          <p style="font-size:14px;color:#4a4a68">
            ${content.site}<br />${say(locale, 'mail.foot')}${
              content.choicesUrl !== null &&
              html`<br /><a href="${content.choicesUrl}" style="color:#1d4ed8"
                  >${say(locale, 'mail.choices')}</a
                >`
            }
          </p>
        </div>
      </body>
    </html>`;
}

import { html, type Html } from '../../frame/html';
import { factList } from '../facts';
import type { PartContext, PartRow } from '../part-context';
import { link } from '../shown-value';
import { lines, reachable, textOf } from '../texts';

const HOLDER = 'contact-channel';
const ADDRESSES = ['website', 'socialUrl', 'mapUrl'] as const;

/** @returns ways to reach the agency, each under what it is for: one touch calls or writes */
export function contacts(rows: readonly PartRow[], { words, facts, addresses }: PartContext): Html {
  const channels = rows.map((row) => {
    const label = (field: string): string => words.label(HOLDER, field);
    const text = (field: string): string | null => textOf(row[field]);
    const [purpose, phone, fax, email] = ['purpose', 'phone', 'fax', 'email'].map(text);
    const [unit, address, hours] = ['unitName', 'address', 'openingHours'].map(text);
    return html`<section class="contact">
      ${purpose && html`<h3>${words.choice(HOLDER, 'purpose', purpose)}</h3>`}
      ${factList([
        [label('unitName'), unit ?? null],
        [label('address'), address ? html`<address>${lines(address)}</address>` : null],
        [label('phone'), phone ? reachable(phone, true) : null],
        [label('fax'), fax ?? null],
        [label('email'), email ? html`<a href="mailto:${email}">${email}</a>` : null],
        [label('openingHours'), hours ? lines(hours) : null],
        ...ADDRESSES.map((field) => {
          const url = text(field);
          return [label(field), url === null ? null : (link(url, url) ?? url)] as const;
        }),
      ])}
    </section>`;
  });
  return html`${channels}
    <p><a href="${addresses.contactCard(facts)}">${words.say('page.contact_card')}</a></p>`;
}

import { addressIn } from '../../../../content-types/model/item-values';
import { html, type Html } from '../../frame/html';
import { fieldFacts, factList } from '../facts';
import { duration } from '../durations';
import type { PartContext, PartRow } from '../part-context';
import { lines, reachable, textOf } from '../texts';

/** @returns what to bring: each document with how many, and when it is asked for */
export function serviceInputs(rows: readonly PartRow[], { words }: PartContext): Html {
  return html`<ul class="inputs">
    ${rows.map((row) => {
      const condition = textOf(row['condition']);
      const { copies } = row;
      const count = typeof copies === 'number' && words.say('page.copies', { count: copies });
      return html`<li>
        ${textOf(row['document'])} ${count && html`<span class="copies">${count}</span>`}
        ${condition !== null && html`<br /><small>${lines(condition)}</small>`}
      </li>`;
    })}
  </ul>`;
}

/** @returns what it costs, each sum with what it is for */
export function serviceCosts(rows: readonly PartRow[], { words }: PartContext): Html {
  return html`<ul class="costs">
    ${rows.map((row) => {
      const amount = Number(row['amount']);
      return html`<li>${textOf(row['purpose'])} <data value="${amount}">${words.baht(amount)}</data></li>`;
    })}
  </ul>`;
}

/** @returns the steps in their order, each with how long it takes and who answers for it */
export function serviceSteps(rows: readonly PartRow[], { words }: PartContext): Html {
  return html`<ol class="steps">
    ${rows.map((row) => {
      const responsible = textOf(row['responsible']);
      const time = duration([row], words);
      return html`<li>
        <strong>${textOf(row['title'])}</strong>
        ${time !== null && html`<span class="duration">${time}</span>`}
        ${
          responsible !== null &&
          html`<br /><small>${words.label('service-step', 'responsible')} ${responsible}</small>`
        }
      </li>`;
    })}
  </ol>`;
}

/** @returns where it is to be had; what can be done on the web now begins with a touch */
export function serviceChannels(rows: readonly PartRow[], context: PartContext): Html {
  const { words } = context;
  const holder = context.component('gov-publishing.service-channel');
  return html`${rows.map((row) => {
    const [kind, phone] = ['kind', 'phone'].map((field) => textOf(row[field]));
    const isLive = row['status'] === 'live';
    const begins = isLive && kind === 'online' ? addressIn(row, 'url') : null;
    return html`<section class="contact">
      ${kind && html`<h3>${words.choice('service-channel', 'kind', kind)}</h3>`}
      ${
        begins !== null &&
        html`<p><a class="button" href="${begins}" rel="noopener">${words.say('page.begin_service')}</a></p>`
      }
      ${
        holder &&
        factList([
          ...fieldFacts(holder, ['status', 'place'], row, context),
          [words.label('service-channel', 'phone'), phone ? reachable(phone, true) : null],
          ...fieldFacts(holder, ['hours', 'auth'], row, context),
          ...(begins !== null ? [] : fieldFacts(holder, ['url'], row, context)),
        ])
      }
    </section>`;
  })}`;
}

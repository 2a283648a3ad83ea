import { textIn } from '../../../../content-types/model/item-values';
import { bangkokToday } from '../../../../domain/thai/dates/bangkok-day';
import { html, type Html } from '../../frame/html';
import type { PartContext } from '../part-context';
import { day } from '../shown-value';

/** @returns how often data are brought up to date, and where that is overdue, since when */
export function update(field: string, { facts, words, holder, now }: PartContext): Html | false {
  const chosen = textIn(facts.item, field);
  if (chosen === null) return false;
  const due = textIn(facts.item, 'updateDueOn');
  const often = html`<p class="update">
    ${words.label(holder.name, field)}: <strong>${words.choice(holder.name, field, chosen)}</strong>
    ${due !== null && html`· ${words.say('page.update_due')} ${day(due, words)}`}
  </p>`;
  const isOverdue = due !== null && due < bangkokToday(now);
  return html`${often}
  ${isOverdue && html`<p class="notice" role="note">${words.say('page.update_overdue')} ${day(due, words)}</p>`}`;
}

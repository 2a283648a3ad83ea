import { printable } from '../../printable';
import { actingIn, type ActingFor } from '../../signoff/appointments/acting-for';
import { definitionOf } from '../../signoff/acts/registry';
import type { Duty } from '../../signoff/model';
import type { Standing, Words } from './claim';
import type { ReportedAct, VerificationReport } from './verify-bundle';

export type ReportLanguage = 'th' | 'en';

const DUTY_WORDS: Record<Duty, Words> = {
  reporter: { th: 'ผู้รายงาน', en: 'reporter' },
  approver: { th: 'ผู้อนุมัติรับรอง', en: 'approver' },
  publisher: { th: 'ผู้เผยแพร่', en: 'publisher' },
  governor: { th: 'ผู้ว่าราชการจังหวัด', en: 'governor' },
  vice_governor: { th: 'รองผู้ว่าราชการจังหวัด', en: 'vice-governor' },
  cio: { th: 'ผู้บริหารเทคโนโลยีสารสนเทศระดับสูง (CIO)', en: 'CIO' },
  webmaster: { th: 'ผู้ดูแลเว็บไซต์', en: 'webmaster' },
  auditor: { th: 'ผู้ตรวจสอบ', en: 'auditor' },
};

function mark(standing: Standing, language: ReportLanguage): string {
  if (standing === 'not-proven') return language === 'th' ? '[ ? พิสูจน์ไม่ได้]' : '[ ? not proven]';
  if (standing) return language === 'th' ? '[ / ถูกต้อง]' : '[ + holds]';
  return language === 'th' ? '[ X ไม่ถูกต้อง]' : '[ X FAILS]';
}

function actLine(item: ReportedAct, language: ReportLanguage): string {
  const who = [item.name, item.position, actedFor(item.actingFor, language)]
    .filter((part) => part !== undefined)
    .join(', ');
  const what = `${definitionOf(item.act).told[language]} (${DUTY_WORDS[item.duty][language]})`;
  return printable(`  ${item.index}  ${item.time}  ${what}: ${who}, ${item.agency}, ${item.order}`);
}

/**
 * @returns the report as lines of plain text for a terminal, ending in a newline; what the bundle says is made
 *   `printable`.
 */
export function reportText(report: VerificationReport, language: ReportLanguage): string {
  const { entry, claims, acts } = report;
  const lines = [printable(report.summary[language])];
  if (entry !== undefined) lines.push(printable(`${entry.uid} ${entry.documentId} ${entry.locale}`));
  lines.push('', ...claims.map(({ holds, text }) => printable(`${mark(holds, language)} ${text[language]}`)));
  if (acts.length > 0) {
    const title = language === 'th' ? 'การลงนามตามที่ชุดหลักฐานระบุ' : 'The acts, as the bundle tells them';
    lines.push('', `${title}:`, ...acts.map((item) => actLine(item, language)));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const ACTING_WORDS: Record<ActingFor['kind'], Words> = {
  acting_in_office: { th: 'รักษาราชการแทน', en: 'acting for ' },
  on_behalf: { th: 'ปฏิบัติราชการแทน', en: 'on behalf of ' },
};

/** A leaf has it as `on_behalf:ผู้ว่าราชการจังหวัด`; what is no such text stays as it is. */
function actedFor(text: string | undefined, language: ReportLanguage): string | undefined {
  const acting = actingIn(text);
  return acting ? `${ACTING_WORDS[acting.kind][language]}${acting.position}` : text;
}

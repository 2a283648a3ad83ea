import { faultText } from '../faults';
import type { Strapi } from '../strapi-boundary';
import type { BothLanguages } from '../domain/text/both-languages';
import type { LineState, OpeningLine } from './contract';
import { notJudged, type AnyLine, type LineSources, type Judgement } from './line';
import { LINES } from './lines';

/** In the order in which they are told: what is to be done first. */
const STATES = {
  to_do: { th: 'ต้องทำ', en: 'To do' },
  not_judged: { th: 'ระบบตรวจไม่ได้', en: 'Cannot be judged' },
  ready: { th: 'พร้อม', en: 'Ready' },
} as const satisfies Readonly<Record<LineState, BothLanguages>>;

/** @returns every line as it stands now: what is to be done first, otherwise in the order in which a site is set up */
export async function openingLines(
  asked: LineSources,
  lines: readonly AnyLine[] = LINES,
): Promise<OpeningLine[]> {
  const judged = await Promise.all(lines.map((line) => judgedNow(asked, line)));
  return (Object.keys(STATES) as LineState[]).flatMap((state) =>
    judged.filter((line) => line.state === state),
  );
}

/** One line that cannot be looked at hides none of the others. */
async function judgedNow(asked: LineSources, line: AnyLine): Promise<OpeningLine> {
  const { name, title, why, mandate } = line;
  const told = (found: Judgement, mending: OpeningLine['mending']): OpeningLine => ({
    name,
    title,
    why,
    mandate: mandate && { id: mandate.id, text: cited(mandate.text) },
    state: found.state,
    stands: STATES[found.state],
    seen: found.seen,
    details: found.details ?? [],
    mending: found.state === 'ready' ? null : mending,
  });
  try {
    const facts = await line.look(asked);
    return told(line.judge(facts), line.mending(facts));
  } catch (error) {
    logFault(asked.strapi, name, error);
    return told(
      notJudged(
        'ขณะนี้ระบบตรวจเรื่องนี้ไม่ได้ สาเหตุอยู่ในบันทึกของระบบ (log) โปรดลองใหม่ภายหลัง',
        'It cannot be looked at just now; the log says why. Try again later.',
      ),
      null,
    );
  }
}

function logFault(strapi: Strapi, name: string, error: unknown): void {
  strapi.log.error(`gov-publishing readiness, ${name}: ${faultText(error)}`);
}

/** @returns in one sentence how much is left */
export function toldOf(open: number, notJudged: number): BothLanguages {
  const beyond = {
    th: notJudged > 0 ? ` มี ${notJudged} ข้อที่ระบบตรวจไม่ได้ โปรดตรวจด้วยตนเอง` : '',
    en: notJudged > 0 ? ` ${notJudged} cannot be judged from here: look yourself.` : '',
  };
  return open > 0
    ? {
        th: `เหลืออีก ${open} ข้อก่อนพร้อมเปิดใช้งาน${beyond.th}`,
        en: `${open} left to do before the site is ready to open.${beyond.en}`,
      }
    : { th: `ไม่มีข้อที่ต้องทำแล้ว${beyond.th}`, en: `Nothing is left to do.${beyond.en}` };
}

function cited({ th, en }: BothLanguages): BothLanguages {
  return { th: `ตามประกาศและคำสั่งของจังหวัด: “${th}”`, en: `As the provinces’ orders have it: “${en}”` };
}

import { accountOf, type Accounts } from '../accounts';
import { save, uidOf, type Locale } from '../content-manager';
import type { Office } from '../office';
import { personFor } from '../people';
import type { Sample } from '../sample';
import { stepsTo, type Step } from '../steps';

/** What the sign-off API shows of a dossier, as far as a signer needs it here. */
interface Dossier {
  readonly acts: readonly { readonly act: string }[];
  readonly open: readonly {
    readonly act: string;
    readonly digest: string | null;
    readonly checklist: readonly { readonly key: string }[];
    readonly needsAssessment: boolean;
  }[];
}

interface Journey {
  readonly sample: Sample;
  readonly documentId: string;
  readonly locale: Locale;
  readonly steps: readonly Step[];
  dossier: Dossier;
}

/** Who weighs for the province writes it down; the demo's words say that they are the demo's. */
const ASSESSMENT = {
  benefits: 'ประชาชนและหน่วยงานได้รับทราบข้อมูลที่ถูกต้องตามเอกสารต้นฉบับ (ข้อความสาธิต)',
  harms: 'ไม่พบผลเสีย เนื่องจากเป็นข้อมูลที่เปิดเผยอยู่แล้ว (ข้อความสาธิต)',
  impacts: 'ไม่กระทบต่อภาพลักษณ์ของจังหวัด (ข้อความสาธิต)',
  mitigation: 'ให้หน่วยงานทบทวนข้อมูลเป็นประจำ (ข้อความสาธิต)',
};
/** The sign-off API takes so many entries in one act. */
const MAX_AT_ONCE = 50;

/** An entry in a language, ready to be signed. */
export interface Written {
  readonly sample: Sample;
  readonly documentId: string;
  readonly locale: Locale;
}

/**
 * Takes entries to where they are to stand, act by act: each signer signs all entries that wait for the same act
 * with one password. What an earlier start has signed is not signed again; an entry with which somebody has
 * gone another way is left as it is.
 */
export async function signAll(
  office: Office,
  accounts: Accounts,
  written: readonly Written[],
): Promise<void> {
  const journeys: Journey[] = [];
  for (const each of written) {
    const steps = stepsTo(each.sample, each.locale, new Date());
    if (steps.length > 0) journeys.push({ ...each, steps, dossier: await dossierOf(office, each) });
  }
  for (;;) {
    const groups = new Map<string, { step: Step; group: Journey[] }>();
    for (const journey of journeys) {
      const step = nextStep(journey);
      if (!step) continue;
      const name = [step.by.key, step.act, step.note ?? '', step.publishAt ? 'later' : ''].join(' ');
      const known = groups.get(name) ?? { step, group: [] };
      if (known.group.length < MAX_AT_ONCE) known.group.push(journey);
      groups.set(name, known);
    }
    if (groups.size === 0) return;
    for (const { step, group } of groups.values()) await signTogether(office, accounts, step, group);
  }
}

function nextStep({ dossier, steps }: Journey): Step | undefined {
  const done = dossier.acts.length;
  const onTheWay = dossier.acts.every(({ act }, position) => act === steps[position]?.act);
  return onTheWay ? steps[done] : undefined;
}

async function dossierOf(office: Office, { sample, documentId, locale }: Written): Promise<Dossier> {
  const reporter = await office.session(personFor('reporter', sample.agency));
  const path = `/gov-publishing/dossiers/${uidOf(sample.type)}/${documentId}`;
  return ((await reporter.get(path, { locale })) as { data: Dossier }).data;
}

async function signTogether(
  office: Office,
  accounts: Accounts,
  step: Step,
  group: readonly Journey[],
): Promise<void> {
  for (const journey of group) await changeBefore(office, journey);
  const offered = (journey: Journey): Dossier['open'][number] | undefined =>
    journey.dossier.open.find(({ act }) => act === step.act);
  const first = group[0] && offered(group[0]);
  const session = await office.session(step.by);
  const { data } = (await session.post('/gov-publishing/acts', {
    act: step.act,
    password: accountOf(accounts, step.by.key).password,
    checklist: first?.checklist.map(({ key }) => key) ?? [],
    ...(step.note !== undefined && { note: step.note }),
    ...(step.publishAt !== undefined && { publishAt: step.publishAt }),
    ...(first?.needsAssessment && { assessment: ASSESSMENT }),
    entries: group.map((journey) => ({
      uid: uidOf(journey.sample.type),
      documentId: journey.documentId,
      locale: journey.locale,
      digest: offered(journey)?.digest,
    })),
  })) as { data: readonly Dossier[] };
  for (const [position, journey] of group.entries()) journey.dossier = data[position] ?? journey.dossier;
}

async function changeBefore(office: Office, journey: Journey): Promise<void> {
  const edit = nextStep(journey)?.edit;
  if (!edit) return;
  const { sample, documentId, locale } = journey;
  await save(
    await office.session(personFor('reporter', sample.agency)),
    sample.type,
    documentId,
    edit,
    locale,
  );
  journey.dossier = await dossierOf(office, journey);
}

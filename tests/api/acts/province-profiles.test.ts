import { gov } from '../../harness/gov';
import {
  appoint,
  ASSESSMENT,
  dossier,
  draftLaw,
  makeOffice,
  makePerson,
  mustSign,
  sign,
} from '../../harness/people';
import type { EntryRef, Office, Person } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { approveInCode } from '../entries';
import { expectRefusal } from '../refusals';

/** What each province's order says of an urgent entry that touches its image, and of one that does not. */
interface Rules {
  readonly profile: string;
  /** Codes against publishing what is urgent and touches the image, right after the approval. */
  readonly imageHeldBy: readonly string[];
  /** Whether the head hands in the weighing with the approval (URG-04). */
  readonly headWeighs: boolean;
  readonly mayAcknowledge: readonly ('governor' | 'cio')[];
  readonly decisions: readonly string[];
  /** Whether the reporter says why an urgent entry goes past those who clear. */
  readonly asksWhyUrgent: boolean;
  readonly namesSigners: boolean;
}

const PROVINCES: readonly Rules[] = [
  {
    profile: 'singburi',
    imageHeldBy: ['not_cleared'],
    headWeighs: true,
    mayAcknowledge: ['governor', 'cio'],
    decisions: ['acknowledge'],
    asksWhyUrgent: true,
    namesSigners: true,
  },
  {
    profile: 'samut-sakhon',
    imageHeldBy: ['not_weighed', 'not_cleared'],
    headWeighs: false,
    mayAcknowledge: ['governor', 'cio'],
    decisions: ['acknowledge'],
    asksWhyUrgent: true,
    namesSigners: false,
  },
  {
    profile: 'kanchanaburi',
    imageHeldBy: ['not_weighed', 'not_cleared'],
    headWeighs: false,
    mayAcknowledge: ['governor'],
    decisions: ['acknowledge', 'concur', 'approve'],
    asksWhyUrgent: true,
    namesSigners: false,
  },
  {
    profile: 'phichit',
    imageHeldBy: [],
    headWeighs: false,
    mayAcknowledge: [],
    decisions: [],
    asksWhyUrgent: false,
    namesSigners: false,
  },
];

describe.each(PROVINCES)('urgent entries in $profile', (rules) => {
  let site: Site;
  let office: Office;
  let weigher: Person;
  beforeAll(async () => {
    site = await startSite({ env: { GOV_PROFILE: rules.profile } });
    office = await makeOffice(site);
    const { documentId } = office.province;
    await site.strapi
      .documents('plugin::gov-publishing.agency')
      .update({ documentId, data: { role: 'provincial_office' } });
    weigher = await makePerson(site, 'Weigher', 'gov-head');
    await appoint(site, weigher, 'approver', office.province);
  });
  afterAll(() => site?.stop());

  const approved = async (more: object): Promise<EntryRef> => {
    const law = await draftLaw(site, office, { importance: 'urgent', ...more });
    await approveInCode(site, office, law);
    return law;
  };

  test('[URG-05] [URG-06] [URG-07:nothing-promised] life-safety news goes out at once; the acknowledgement follows, where one is asked for', async () => {
    const law = await draftLaw(site, office, { importance: 'urgent' });
    if (rules.asksWhyUrgent) {
      const silent = await sign(site, office.reporter, 'submit', law, { note: ' ' });
      expectRefusal(silent, 422, ['urgent_reason_missing']);
    }
    await mustSign(site, office.reporter, 'submit', law);
    const { acts } = await dossier(site, office.approver, law);
    expect(acts.map(({ note }: any) => note !== null)).toEqual([rules.asksWhyUrgent]);
    await mustSign(site, office.approver, 'approve', law);
    const published = await mustSign(site, office.publisher, 'publish', law);
    expect(published.state).toBe('published');
    if (rules.mayAcknowledge.length === 0) {
      expect(published.needsAcknowledgement).toBeNull();
      expectRefusal(await sign(site, office.governor, 'acknowledge', law), 422, [
        'acknowledgement_not_asked',
      ]);
      return;
    }
    expect(published.needsAcknowledgement).toMatchObject({
      digest: published.published.digest,
      overdue: false,
    });
    gov(site.strapi).clock.set(() => new Date(Date.now() + 25 * 3_600_000));
    expect((await dossier(site, office.governor, law)).needsAcknowledgement.overdue).toBe(true);
    gov(site.strapi).clock.set(undefined);

    if (!rules.mayAcknowledge.includes('cio')) {
      expectRefusal(await sign(site, office.cio, 'acknowledge', law), 403, ['duty_missing']);
    }
    const by = rules.mayAcknowledge.at(-1) ?? 'governor';
    const { open } = await dossier(site, office[by], law);
    const offered = open.find(({ act }: any) => act === 'acknowledge');
    expect(offered.decisions).toEqual(rules.decisions);
    expectRefusal(await sign(site, office[by], 'acknowledge', law, { decision: 'screen' }), 422, [
      'decision_not_allowed',
    ]);
    const decision = rules.decisions.at(-1);
    const after = await mustSign(site, office[by], 'acknowledge', law, { decision });
    expect(after.needsAcknowledgement).toBeNull();
    expect(after.acts.at(-1)).toMatchObject({
      act: 'acknowledge',
      decision,
      statement: offered.decisionStatements[String(decision)].th,
    });
  });

  test('[URG-02] [URG-04] what is urgent and touches the image is weighed as the province orders it', async () => {
    if (rules.headWeighs) {
      const law = await draftLaw(site, office, { importance: 'urgent', affectsProvinceImage: true });
      await mustSign(site, office.reporter, 'submit', law);
      const answer = await sign(site, office.approver, 'approve', law, { assessment: undefined });
      expectRefusal(answer, 422, Array(4).fill('assessment_missing'));
      await mustSign(site, office.approver, 'approve', law, { assessment: ASSESSMENT });
    }
    const law = await approved({ affectsProvinceImage: true });
    if (rules.imageHeldBy.length > 0) {
      expectRefusal(await sign(site, office.publisher, 'publish', law), 422, rules.imageHeldBy);
      if (rules.imageHeldBy.includes('not_weighed')) await mustSign(site, weigher, 'weigh', law);
      const { open } = await dossier(site, office.governor, law);
      const { statement } = open.find(({ act }: any) => act === 'clear');
      const cleared = await mustSign(site, office.governor, 'clear', law);
      // The words that were shown are the words that were signed.
      expect(cleared.acts.at(-1).statement).toBe(statement.th);
    } else {
      expectRefusal(await sign(site, office.governor, 'clear', law), 422, ['clearance_not_asked']);
    }
    expect((await mustSign(site, office.publisher, 'publish', law)).state).toBe('published');
    const { body } = await site.http.get(`/api/gov/provenance/${law.documentId}`);
    expect(JSON.stringify(body.signers ?? []).includes(office.approver.name)).toBe(rules.namesSigners);
  });
});

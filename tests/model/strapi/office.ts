import { gov } from '../../harness/gov';
import { appoint, makeOffice, makePerson, type Office } from '../../harness/people';
import { OFFICER_ROLE } from '../../harness/officers';
import { LedgerAudit } from '../../harness/ledger-audit';
import { preparedEnvironment, startIn, type DatabaseClient, type Site } from '../../harness/site';
import { RULES, type Post } from '../domain/oracle';

export type ProfileName = 'strict' | 'kanchanaburi';

/** Somebody who may try something, and the posts by which the clerk judges them. */
export interface Member {
  readonly id: number;
  readonly name: string;
  readonly token: string;
  readonly posts: readonly Post[];
  /** Whether the member may save drafts of the agency: the executives are appointed in the province above it (ORG-04). */
  readonly saves: boolean;
}

/** A real site with an office in it, in which the sequences are played one after another. */
export interface Stage {
  readonly site: Site;
  readonly office: Office;
  readonly members: readonly Member[];
  readonly rules: (typeof RULES)[string];
  readonly profile: ProfileName;
  readonly audit: LedgerAudit;
  /** What the model reaches inside the server. */
  readonly gov: ReturnType<typeof gov>;
  /** The clock that the plugin reads; it only goes forward, as the ledger demands. */
  readonly clock: { nowMs: number };
}

const post = (duty: string, agency: 'A' | 'P' = 'A'): Post => ({
  duty,
  agency,
  fromMs: 0,
  untilMs: Infinity,
});

/** Boots the site under a profile, with an office of eight: five duties, a small office in one person, the head of the provincial office, and an administrator. */
export async function setStage(client: DatabaseClient, profile: ProfileName): Promise<Stage> {
  const clock = { nowMs: Date.now() };
  const env = { ...(await preparedEnvironment(client)), GOV_PROFILE: profile };
  const site = await startIn(env, client);
  // What raw SQL forged is reported in the log each time it is read, and the model reads often.
  site.strapi.log.silent = true;
  gov(site.strapi).clock.set(() => new Date(clock.nowMs));
  const office = await makeOffice(site);
  const small = await makePerson(site, 'Small Office');
  for (const duty of ['reporter', 'approver', 'publisher']) await appoint(site, small, duty, office.agency);
  await site.strapi.documents('plugin::gov-publishing.agency').update({
    documentId: office.province.documentId,
    data: { role: 'provincial_office' },
  });
  const weigher = await makePerson(site, 'Provincial Head', OFFICER_ROLE);
  await appoint(site, weigher, 'approver', office.province);
  const inside = gov(site.strapi);
  const rules = RULES[profile];
  if (!rules) throw new Error(`the clerk does not know ${profile}`);
  return {
    site,
    office,
    rules,
    profile,
    gov: inside,
    clock,
    audit: new LedgerAudit(site.strapi.db.connection, inside.ledger.verifierKey),
    members: [
      { ...office.reporter, posts: [post('reporter')], saves: true },
      { ...office.approver, posts: [post('approver')], saves: true },
      { ...office.publisher, posts: [post('publisher')], saves: true },
      { ...office.governor, posts: [post('governor', 'P')], saves: false },
      { ...office.cio, posts: [post('cio', 'P')], saves: false },
      { ...small, posts: [post('reporter'), post('approver'), post('publisher')], saves: true },
      { ...weigher, posts: [post('approver', 'P')], saves: false },
      { ...office.superAdmin, posts: [], saves: true },
    ],
  };
}

import type { PersonId } from '../../domain/brands';
import { decide, isTheirs, seatsOf, type Decision } from '../../domain/signoff/decide';
import { chainSteps } from '../../domain/signoff/dossier/chain';
import { waitsSince } from '../../domain/signoff/dossier/turn';
import type { Officer } from '../../domain/signoff/model';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import type { DutyHolders, Holding } from '../../people/roster/duty-holders';
import type { Officers } from '../../people/roster/officers';
import type { HttpContext } from '../../strapi-boundary';
import type { AdminReadPolicy } from '../admin-read-policy';
import type { Turn, WhoElse } from './contract';
import type { CurrentSignoff } from './current-signoff';

/** Finds who may do what is to be done on an entry, so that nobody has to ask around whom it waits for. */
export class WhoseTurn {
  /** What one request has asked: a hundred entries that are signed at once are of few agencies. */
  private readonly asked = new WeakMap<HttpContext, Map<string, Promise<Holding[]>>>();

  constructor(
    private readonly officers: Officers,
    private readonly holders: DutyHolders,
    private readonly profile: PolicyProfile,
    private readonly readPolicy: AdminReadPolicy,
  ) {}

  /** @param decisions what is open to the reader, and what is not */
  async of(
    ctx: HttpContext,
    { facts, dossier, nowISO }: CurrentSignoff,
    reader: PersonId,
    decisions: readonly Decision[],
  ): Promise<Turn[]> {
    const turns: Turn[] = [];
    for (const { act, waiters, state } of chainSteps(facts, dossier).steps) {
      if (state !== 'turn') continue;
      const could = (officer: Officer): boolean =>
        decide(officer, facts, this.profile, nowISO).some((each) => each.act === act && isTheirs(each));
      const seats = seatsOf(act, facts, dossier, this.profile);
      turns.push({
        act,
        waiters,
        since: waitsSince(act, facts, dossier),
        isMine: decisions.some((each) => each.act === act && isTheirs(each)),
        others: facts.agencyPath.length > 0 ? await this.others(ctx, seats, reader, could) : null,
      });
    }
    return turns;
  }

  private holdingOver(
    ctx: HttpContext,
    ...[duties, agencies]: Parameters<DutyHolders['holdingOver']>
  ): Promise<Holding[]> {
    const asked = this.asked.get(ctx) ?? new Map<string, Promise<Holding[]>>();
    this.asked.set(ctx, asked);
    const key = JSON.stringify([duties, agencies]);
    const holdings = asked.get(key) ?? this.holders.holdingOver(duties, agencies);
    asked.set(key, holdings);
    return holdings;
  }

  private async others(
    ctx: HttpContext,
    seats: ReturnType<typeof seatsOf>,
    reader: PersonId,
    could: (officer: Officer) => boolean,
  ): Promise<WhoElse> {
    const holdings = new Map<PersonId, Holding>();
    for (const { duties, agencies } of seats)
      for (const holding of await this.holdingOver(ctx, duties, agencies))
        if (holding.personId !== reader && !holdings.has(holding.personId))
          holdings.set(holding.personId, holding);
    const persons = await this.officers.persons([...holdings.keys()]);
    const bars = await this.officers.bars([...persons.values()]);
    // Who wrote the words, or signed before, is not waited for: somebody else has to look at them.
    const able = [...persons.values()].flatMap(({ personId, name, active }) => {
      const holding = holdings.get(personId);
      if (!holding) return [];
      const { appointment } = holding;
      const officer = { personId, active, bars: bars.get(personId) ?? [], appointments: [appointment] };
      return could(officer) ? [{ name, appointment }] : [];
    });
    const known = await this.readPolicy.knownAppointments(
      ctx,
      able.map(({ appointment }) => appointment.id),
    );
    const named = able.filter(({ appointment }) => known.has(appointment.id));
    return {
      named: named.map(({ name, appointment }) => ({ name, position: appointment.position })),
      unnamed: able.length - named.length,
    };
  }
}

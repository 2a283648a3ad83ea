import type { PersonId } from '../../domain/brands';
import type { ProofMethod, ProvenPerson } from './proof-method';
import type { GivenProof } from './contract';
import type { ProofField } from './proof-request';

/** The methods by which a signer may prove to be there, by their names. */
export class Proofs {
  private readonly methods: ReadonlyMap<string, ProofMethod>;

  constructor(methods: readonly ProofMethod[]) {
    this.methods = new Map(methods.map((each) => [each.method, each]));
  }

  /**
   * @param field where in the request the proof stands
   * @throws ProofError, TooManyAttemptsError, DutyError, as its method does
   */
  async check(personId: PersonId, given: GivenProof, field: ProofField): Promise<ProvenPerson> {
    const method = this.methods.get(given.method);
    if (!method) throw new Error(`No proof is called ${given.method}.`);
    return method.check(personId, given, field === 'proof' ? `proof.${given.method}` : field);
  }
}

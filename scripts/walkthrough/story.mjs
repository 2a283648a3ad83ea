/** Tells the steps, and keeps count of those that did not go as told. */
export class Story {
  #step = 0;
  #wrong = [];

  chapter(title) {
    console.log(`\n── ${title} ──\n`);
  }

  /**
   * @param {string} told what is done, and what should come of it
   * @param {{ as: string, held: boolean, answer: string }} result `as`: who did it; `held`: it went as told
   * @returns {void}
   */
  step(told, { as, held, answer }) {
    this.#step += 1;
    console.log(`${String(this.#step).padStart(2)}. ${told}`);
    console.log(`    ${as}  →  ${answer}`);
    console.log(`    ${held ? 'as told' : 'NOT AS TOLD'}\n`);
    if (!held) this.#wrong.push(this.#step);
  }

  /** @returns {boolean} true where every step went as told */
  end() {
    const { length } = this.#wrong;
    console.log(
      length === 0
        ? `All ${this.#step} steps went as told.`
        : `${length} of ${this.#step} steps did not go as told: ${this.#wrong.join(', ')}.`,
    );
    return length === 0;
  }
}

/**
 * @param {{ status: number, body: any }} answer of the server
 * @returns {string} its status and, of a refusal, every reason in English
 */
export function inWords({ status, body }) {
  const reasons = body?.error?.details?.reasons ?? [];
  const said = reasons.map(
    (reason) => `${reason.message?.en ?? reason.code}${reason.requirement ? ` [${reason.requirement}]` : ''}`,
  );
  const words = said.length > 0 ? said.join(' · ') : (body?.error?.message ?? '');
  return words ? `${status}: ${words}` : String(status);
}

/** @returns {string[]} codes of the reasons in a refusal; of what a check found, that of its words */
export function codesOf({ body }) {
  return (body?.error?.details?.reasons ?? []).map(({ code, params }) => params?.message ?? code);
}

/** One task at a time; those who have tasks take turns, so that nobody waits behind all that somebody else has handed in. */
export class FairTurns {
  private readonly waiting = new Map<string, (() => Promise<void>)[]>();
  private isBusy = false;
  private last: string | null = null;

  /**
   * @param whose turn it is taken in
   * @returns what the task returns
   * @throws what the task throws
   */
  run<Result>(whose: string, task: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const turn = (): Promise<void> => task().then(resolve, reject);
      this.waiting.set(whose, [...(this.waiting.get(whose) ?? []), turn]);
      void this.work();
    });
  }

  private async work(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    for (let turn = this.next(); turn; turn = this.next()) await turn();
    this.isBusy = false;
  }

  /** Who has had a turn goes to the end of the line, and all others who wait come before. */
  private next(): (() => Promise<void>) | undefined {
    const line = [...this.waiting];
    const first = line.find(([whose]) => whose !== this.last) ?? line[0];
    if (!first) return undefined;
    const [whose, [turn, ...rest]] = first;
    this.last = whose;
    this.waiting.delete(whose);
    if (rest.length > 0) this.waiting.set(whose, rest);
    return turn;
  }
}

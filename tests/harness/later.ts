/**
 * Sets what `Date.now()` says ahead, for what is remembered for some seconds: a test waits for no clock. `new Date()`,
 * by which leaves and signed addresses are dated, stays as it is.
 */
export function later(milliseconds: number): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() + milliseconds;
}

/**
 * @returns the milliseconds of processor time since the call, when asked: what a thing costs on a machine however busy, where
 *   a clock would tell how busy it is
 */
export function processorTime(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
}

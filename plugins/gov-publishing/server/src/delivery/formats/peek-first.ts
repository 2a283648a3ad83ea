/**
 * Reads the first value at once: where nothing can be read at all, that is a refusal with its words. Later, when the
 * answer has begun, a failure can only cut it off.
 */
export async function peekFirst<T>(
  values: AsyncGenerator<T>,
): Promise<{ readonly values: AsyncIterable<T>; readonly isEmpty: boolean }> {
  const first = await values.next();
  async function* all(): AsyncGenerator<T> {
    if (first.done === true) return;
    yield first.value;
    yield* values;
  }
  return { values: all(), isEmpty: first.done === true };
}

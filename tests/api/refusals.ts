/** The words of a refusal are its point: Thai in Thai, English in English, never a bare code. */
export function expectWords(answer: any): void {
  const { error } = answer.body;
  expect(answer.body.data).toBeNull();
  expect(error.status).toBe(answer.status);
  expect(error.name).toMatch(/Error$/);
  expect(error.details.reasons.length).toBeGreaterThan(0);
  for (const { code, message } of error.details.reasons) {
    expect([code, message.th]).toEqual([code, expect.stringMatching(/[\u0E01-\u0E2E]/)]);
    expect([code, message.en]).toEqual([code, expect.stringMatching(/[A-Za-z]{3}/)]);
    for (const words of [message.th, message.en]) {
      expect(words).not.toMatch(/\{\w+(:\w+)?\}|ยังไม่มีคำอธิบาย|no explanation yet/);
      expect(error.message).toContain(words);
    }
  }
  expect(answer.headers['cache-control']).toBe('no-store');
}

/** Status, codes in order, and words. */
export function expectRefusal(answer: any, status: number, codes: readonly string[]): void {
  const found = answer.body.error?.details?.reasons?.map(({ code }: { code: string }) => code);
  expect([answer.status, found]).toEqual([status, codes]);
  expectWords(answer);
}

/** Reasons as `code field requirement`, to compare a refusal with all that it has to name. */
export function reasonsIn(answer: any): string[] {
  return answer.body.error.details.reasons.map(
    ({ code, field = '-', requirement = '-' }: Record<string, string>) => `${code} ${field} ${requirement}`,
  );
}

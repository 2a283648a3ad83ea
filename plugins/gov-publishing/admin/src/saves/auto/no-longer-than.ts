/**
 * @param otherwise what is taken for the answer where there is none in time; what comes later is not waited for
 * @returns the answer, or that
 */
export async function noLongerThan<Answer>(
  milliseconds: number,
  answer: Promise<Answer>,
  otherwise: Answer,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

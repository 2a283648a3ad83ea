/** @returns the parts of a cell that lists several, by commas, semicolons or lines; each once */
export function listed(text: string): string[] {
  const parts = text.split(/[,;\n]/).map((each) => each.trim());
  return [...new Set(parts.filter((each) => each !== ''))];
}

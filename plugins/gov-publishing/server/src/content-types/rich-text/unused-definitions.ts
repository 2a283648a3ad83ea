import { markdown } from './markdown';

/**
 * `[label]: address` says where `[label]` leads. Markdown shows nothing of it, and so nothing at all where no link of the
 * text has that label, or where the label was defined before: what was typed would be gone without a word.
 *
 * @returns such lines by the label, as it was typed; each once
 */
export function unusedDefinitions(text: string): string[] {
  if (!text.includes(']:')) return [];
  const defined = counted({});
  markdown.block.parse(text.replace(/\r\n?/g, '\n'), markdown, { references: defined.references }, []);
  // With all labels known from the start, a line that defines one asks for it once, and so does each link that uses it.
  const asked = counted(defined.targets);
  markdown.parse(text, { references: asked.references });
  const lost = [...defined.times].filter(
    ([label, lines]) => lines > 1 || (asked.times.get(label) ?? 0) <= lines,
  );
  if (lost.length === 0) return [];
  const typed = typedLabels(text);
  return lost.map(([label]) => `[${(typed.get(label) ?? label).trim().slice(0, 60)}]:`);
}

/** A list of references that counts how often each label was asked for. */
function counted(targets: Record<string, unknown>): {
  readonly references: object;
  readonly targets: Record<string, unknown>;
  readonly times: ReadonlyMap<string, number>;
} {
  const times = new Map<string, number>();
  const references = new Proxy(targets, {
    get: (known, label: string) => {
      times.set(label, (times.get(label) ?? 0) + 1);
      return Object.hasOwn(known, label) ? known[label] : undefined;
    },
  });
  return { references, targets, times };
}

/** Labels are compared in capitals; a person looks for the first as it was typed. */
function typedLabels(text: string): Map<string, string> {
  const labels = new Map<string, string>();
  for (const [, typed = ''] of text.matchAll(/\[([^\]]+)\]:/g)) {
    const label = markdown.utils.normalizeReference(typed);
    if (!labels.has(label)) labels.set(label, typed);
  }
  return labels;
}

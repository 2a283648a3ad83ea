/**
 * Names that were private words of this project, and what a native engineer reads at sight instead. The words that remain
 * are in docs/glossary.md.
 */
const OLD_NAMES = [
  [/neighbour/i, 'related type'],
  [/unwatched|whileWatched/i, 'changed outside, whileGuarded'],
  [/^bearers?$|bore$/, 'documents with this slug'],
  [/newcomer|^regulars?$/i, 'probation, established'],
  [/stranger/i, 'unrelated, unknown'],
  [/(Public|ContentManager|Uploads|Library)Door/, 'responder, guard'],
  [/^Front$|FrontMemory|SegmentedMemory|VerifiedMemory/, 'cache'],
  [/heardEverywhere|[hH]earing/, 'cluster: waitForServers, InvalidationListener'],
  [/FinishedAnswer/, 'PreparedResponse'],
  [/FormsSource|FormsController|FORMS_ROUTES/, 'formats'],
  [/^ReadingPage$/, 'HtmlPage'],

  [/^isWritten$/, 'hasMeaningfulText'],
  [/^standsInPlace$/, 'isIndexed'],
  [/^unties$/, 'unlinks'],
  [/^asksFor(Acknowledgement|Weighing|Clearance|Note|Assessment)/, 'requires…'],
  [/ProjectionUpkeep|AppendWatch/, 'ProjectionReindexer, AppendObserver'],
];
const OLD_WORDS = /\b(neighbours?|bearers|newcomers?|mended|manners)\b/i;

/** Keeps replaced names and words out of identifiers and comments. */
export const oldNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      name: '“{{name}}” is a name that was replaced: say {{use}} (docs/glossary.md).',
      word: '“{{word}}” is a private word: say it in the terms of docs/glossary.md.',
    },
  },
  create(context) {
    const judge = (node, name) => {
      const found = OLD_NAMES.find(([pattern]) => pattern.test(name));
      if (found) context.report({ node, messageId: 'name', data: { name, use: found[1] } });
    };
    return {
      Identifier: (node) => judge(node, node.name),
      PrivateIdentifier: (node) => judge(node, node.name),
      'Program:exit': () => {
        for (const comment of context.sourceCode.getAllComments()) {
          const word = OLD_WORDS.exec(comment.value)?.[0];
          if (word) context.report({ loc: comment.loc, messageId: 'word', data: { word } });
        }
      },
    };
  },
};

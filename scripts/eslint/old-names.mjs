import { readFileSync } from 'node:fs';

/**
 * Names that were private words of this project, and what a native engineer reads at sight instead. The words that remain
 * are in docs/glossary.md.
 */
const OLD_NAMES = [
  [/neighbour/i, 'related type'],
  [/unwatched|whileWatched|isWatched/i, 'changed outside, isGuarded'],
  [/^bearers?$|bore$/, 'documents with this slug'],
  [/newcomer|^regulars?$/i, 'probation, established'],
  [/stranger/i, 'unrelated, unknown'],
  [/^door$|(Public|ContentManager|Uploads|Library)Door/, 'responder, guard'],
  [/^front$|^Front$|FrontMemory|SegmentedMemory|VerifiedMemory/, 'cache'],
  [/heardEverywhere|[hH]earing/, 'cluster: waitForServers, InvalidationListener'],
  [/FinishedAnswer/, 'PreparedResponse'],
  [/FormsSource|FormsController|FORMS_ROUTES/, 'formats'],
  [/^ReadingPage$/, 'HtmlPage'],

  [/^isWritten$/, 'hasMeaningfulText'],
  [/^standsInPlace$/, 'isIndexed'],
  [/^unties$/, 'unlinks'],
  [/^asksFor(Acknowledgement|Weighing|Clearance|Note|Assessment)/, 'requires…'],
  [/ProjectionUpkeep|AppendWatch/, 'ProjectionReindexer, AppendObserver'],

  [
    /^Standing$|[a-z]Standing$|^standing(On|Of)$/,
    'status: AppointmentStatus, DriftStatus, ClaimStatus, statusOn; inForce',
  ],
  [/^(Readable|Content)(Attribute|Schema)$/, 'SchemaAttribute, Schema'],
  [/^Mandated|^MANDATED_|^mandatedType/, 'PluginType'],
  [/^ReadPermission$/, 'AdminReadPolicy'],
  [
    /^reading(Question|Source|Addresses|Paths|Controller)$/i,
    'PageQuery, PageSource, PageAddresses, pagePaths',
  ],
  [
    /^readings?$|^Readings?$|^Reading(Fault|Thread|Job)$/,
    'read, PendingRead, PageQueryFault, FileScanThread',
  ],
  [/^(Document|File)Readings?$|^reading(Of|ByExtension)$/, 'DocumentVersions, FileScan'],
  [/^(Address|without)Question$/, 'query string: AddressQuery, withoutQuery'],
  [/^sitemapTree$|^siteMapParts?$/, 'siteMap… for the tree of navigation, sitemapXml… for search engines'],
  [/^tend(s|ed)$/, 'manages, managed'],
  [/^SHOWN(_|$)/, 'what is in it: ALLOWED_TAGS, FILE_TEXT_FIELDS'],
  [/^entranceOf$/, 'serviceIndex'],
  [/^(MOST|LONGEST|DEEPEST|REMEMBERED|TOLD)(_|$)/, 'MAX_…, MAX_…_LENGTH, CACHE_SIZE'],
  [
    /^Dossier(Files?|Facts|State|Index|Lines|View)$|^(Loaded|Current|Cached)Dossier$|^currentDossier$|^DOSSIER_STATES$/,
    'Dossier (reduced), DossierRepository, DossierRow; SignoffFacts, SignoffState, CurrentSignoff, FactsAndActs',
  ],
  [/^DraftSaves$|^DraftAccount$/, 'DraftAuthorship, RecordedAuthorship'],
  [/^Tied|^Tie$|^draftsTied$|^(may)?unties?$/i, 'Linked…, unlink'],
  [/^Tick$/, 'ChecklistItem'],
  [/^exactly$/, 'strictObject'],
  [/^coverOf$|^frontier$|[a-z]Edge$|^edgeOf$/, 'rangeNodes, compact range'],
  [
    /^(Act|Signing|Signoff|Public|Proof|Responder|Sending|Upload|People|Scope|Readiness|Asked|Desk|Dossier|Finding|Drift|Ledger|Preview|EntrySubject)Parts$|^(act|signoff|public|proof|readiness|known)Parts(Of)?$/,
    '…Services, servicesOf',
  ],
  [
    /^Scopes?$|^Scoped|^(Entry|Ability|Office|Answer)Scope$/,
    'AgencyScope (who), DocumentFilter (what); Dependency (of an answer)',
  ],
  [/^signedLeaves$|^SignedLeaf$|^leafValues$/, 'scalarFields, signedFields: a leaf is of the ledger'],
  [/^(Held|Known|Asked|Ground|Untimed|Kept|Meant|Appointing)$/, 'a noun: HeldAppointment, ListQuery'],
];
/** Verbs in the past that were methods; a method is called after what it gives or does. */
const OLD_METHODS = [
  [/^found$/, 'what is found: rows, search'],
  [/^standing$/, 'status'],
  [/^(begun|settled)$/, 'what is begun or waited for'],
];
const OLD_WORDS = new RegExp(
  String.raw`\b(${JSON.parse(readFileSync(new URL('old-words.json', import.meta.url), 'utf8')).join('|')})\b`,
  'i',
);

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
    const judge = (node, name, names = OLD_NAMES) => {
      const found = names.find(([pattern]) => pattern.test(name));
      if (found) context.report({ node, messageId: 'name', data: { name, use: found[1] } });
    };
    return {
      Identifier: (node) => judge(node, node.name),
      PrivateIdentifier: (node) => judge(node, node.name),
      MethodDefinition: ({ key }) => judge(key, String(key.name), OLD_METHODS),
      'Program:exit': () => {
        for (const comment of context.sourceCode.getAllComments()) {
          const word = OLD_WORDS.exec(comment.value)?.[0];
          if (word) context.report({ loc: comment.loc, messageId: 'word', data: { word } });
        }
      },
    };
  },
};

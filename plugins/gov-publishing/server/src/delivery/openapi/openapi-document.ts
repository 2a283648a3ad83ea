import { ENDPOINTS, ENDPOINTS_OF_TYPES, pathOf, type EndpointName } from '../../routes/endpoints';
import type { FormatsSource } from '../formats/formats-source';
import { SHARED_SCHEMAS } from './answer-schemas';
import { conditionSchemas } from './filter-schemas';
import { formsPaths } from './formats-paths';
import { getOperation, type Described } from './operations';
import { oiaPaths } from './oia-paths';
import { overviewPaths } from './overview-paths';
import { rowsPaths } from './rows-paths';
import { proofPaths } from './proof-paths';
import { pagePaths, type ShownWith } from './page-paths';
import { describeType } from './type-paths';

const INTRODUCTION = [
  'Public content of government agencies. Everything in it was signed by an officer, approved by the head of the agency',
  'and, where it is important, cleared by the governor or the CIO; every entry carries who signed and the way to prove it.',
].join(' ');

/**
 * @returns the OpenAPI 3.1 document of the public API: made from the schemas that requests are parsed with and the
 *   content types that the site has
 * @param shownWith what its pages can be asked for besides content
 */
export function openApiDocument(source: FormatsSource, shownWith: ShownWith): object {
  const types = source.types.all().map((type) => describeType(source, type));
  const plurals = source.types.all().map(({ plural }) => plural);
  const lists = source.types.all().filter(({ definition }) => definition.linkedList);
  const data = source.types.all().flatMap(({ plural, definition }) => (definition.data ? [plural] : []));
  const described = {
    ...overviewPaths(plurals),
    ...oiaPaths(plurals, shownWith.languages),
    ...formsPaths(plurals, lists),
    ...rowsPaths(data),
    ...proofPaths(),
    ...pagePaths(plurals, shownWith),
  };
  const { nameTh, nameEn } = source.config.site;
  return {
    openapi: '3.1.0',
    info: { title: `${nameTh} / ${nameEn}`, description: INTRODUCTION, version: '1' },
    servers: [{ url: source.addresses.api }],
    tags: [
      { name: 'overview', description: 'What there is' },
      ...types.map(({ tag }) => tag),
      { name: 'forms', description: 'The same content in the forms that machines read' },
      { name: 'proof', description: 'Who signed it, without having to trust this server' },
      { name: 'reading pages', description: 'Plain pages for people' },
    ],
    paths: pathsOf(described, Object.assign({}, ...types.map(({ paths }) => paths)) as Paths),
    components: {
      schemas: {
        ...SHARED_SCHEMAS,
        ...conditionSchemas(),
        ...Object.assign({}, ...types.map(({ schemas }) => schemas)),
      },
    },
  };
}

type Paths = Readonly<Record<string, object>>;
type OfTypes = (typeof ENDPOINTS_OF_TYPES)[number];

/** The compiler misses the endpoint of the table that nothing is said of. */
function pathsOf(described: Described<Exclude<EndpointName, OfTypes>>, ofTypes: Paths): Paths {
  const paths: Record<string, object> = {};
  for (const name of Object.keys(ENDPOINTS) as EndpointName[]) {
    if (isOfTypes(name)) Object.assign(paths, ofTypes);
    else paths[pathOf(name) || '/'] = getOperation({ operationId: name, ...described[name] });
  }
  return paths;
}

function isOfTypes(name: EndpointName): name is OfTypes {
  return ENDPOINTS_OF_TYPES.some((each) => each === name);
}

import type { HttpContext } from '../../../strapi-boundary';
import { notFound } from '../../not-found';
import { answerPublic } from '../../public-answer';
import { parsePublicQuery } from '../../query/public-query';
import { parametersOf } from '../../query/query-parameters';
import type { FormatsSource } from '../formats-source';
import { entrySaid } from './entry-linked-data';
import { LINKED_DATA } from './linked-data-answers';

/** The vocabularies by their own prefixes; the profile's own document would have to be fetched from elsewhere. */
const CONTEXT = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** All services as CPSV-AP has them, for catalogues of public services. */
export async function publicServices(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const query = parametersOf(ctx);
  parsePublicQuery(query, {}, ['locale']);
  const type = source.types.all().find(({ definition }) => definition.publicService);
  const described = type?.definition.publicService;
  if (!type || !described) throw notFound(ctx);
  const { entries } = await source.all(type, query);
  const graph: object[] = [];
  for await (const facts of entries) graph.push(described(entrySaid(facts, source.addresses)));
  const data = { '@context': CONTEXT, '@graph': graph };
  answerPublic(ctx, JSON.stringify(data), LINKED_DATA, { uid: type.uid });
}

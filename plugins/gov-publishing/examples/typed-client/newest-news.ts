import createClient from 'openapi-fetch';
import qs from 'qs';
import type { paths } from './api-types';

/** What a front page shows of a news item. */
export interface Headline {
  readonly title: string;
  readonly date: string;
  readonly agency: string | null;
  /** Who let it out, in Thai as it was signed. */
  readonly approvedBy: string | null;
  readonly proof: string;
}

/**
 * The newest news of a year, by the typed client: a wrong field, operator or order does not compile.
 *
 * @param api address of the public API, e.g. `https://cms.example.go.th/api/gov`
 * @param year of the common era
 * @throws Error with the server's own words where it refuses
 */
export async function newestNews(api: string, year: number): Promise<Headline[]> {
  const client = createClient<paths>({
    baseUrl: api,
    // Filters are nested deeper than OpenAPI's own styles go: written as Strapi reads them.
    querySerializer: (query) => qs.stringify(query, { encodeValuesOnly: true, arrayFormat: 'comma' }),
  });
  const { data, error } = await client.GET('/news-articles', {
    params: {
      query: {
        filters: { datePosted: { $gte: `${year}-01-01`, $lt: `${year + 1}-01-01` } },
        sort: ['datePosted:desc'],
        pagination: { pageSize: 5 },
      },
    },
  });
  if (error) throw new Error(error.error.message);
  return data.data.map((news) => ({
    title: news.title ?? '',
    date: news.datePosted,
    agency: news.agency?.name ?? null,
    approvedBy: news.publication.signatures.find(({ act }) => act === 'approve')?.position ?? null,
    proof: news.publication.provenance,
  }));
}

/**
 * @param {string} url of the server
 * @param {string} [token] of a session or an API token
 * @returns {(method: string, path: string, body?: unknown, query?: Record<string, string>) => Promise<{ status: number, body: any, text: string }>}
 *   asks the server; a refusal is an answer like any other
 */
export function asker(url, token) {
  return async (method, path, body, query = {}) => {
    const address = new URL(path, url);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const form = body instanceof FormData;
    const answer = await fetch(address, {
      method,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && !form && { 'Content-Type': 'application/json' }),
      },
      body: body === undefined || form ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    const json = /json/.test(answer.headers.get('content-type') ?? '') && text !== '';
    return { status: answer.status, body: json ? JSON.parse(text) : undefined, text };
  };
}

/** What the server answered to a request that it refused. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly asked: string,
    readonly answer: unknown,
  ) {
    super(`${asked} was answered with ${status}: ${JSON.stringify(answer).slice(0, 2_000)}`);
    this.name = 'RefusedError';
  }
}

type Query = Readonly<Record<string, string | number>>;

/** Somebody's session in the admin panel, over HTTP: the demo's officers have no other way in than real ones. */
export class Session {
  constructor(
    private readonly url: string,
    private readonly token: string | null = null,
  ) {}

  /** @throws RefusedError where e-mail and password do not fit, or after five log-ins in five minutes */
  async logIn(email: string, password: string): Promise<Session> {
    const { data } = (await this.post('/admin/login', { email, password })) as { data: { token: string } };
    return new Session(this.url, data.token);
  }

  get(path: string, query: Query = {}): Promise<unknown> {
    return this.ask('GET', path, query);
  }

  post(path: string, body: unknown, query: Query = {}): Promise<unknown> {
    return this.ask('POST', path, query, body);
  }

  put(path: string, body: unknown, query: Query = {}): Promise<unknown> {
    return this.ask('PUT', path, query, body);
  }

  private async ask(method: string, path: string, query: Query, body?: unknown): Promise<unknown> {
    const address = new URL(path, this.url);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, String(value));
    const form = body instanceof FormData;
    const answer = await fetch(address, {
      method,
      headers: {
        ...(this.token !== null && { Authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && !form && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const read: unknown = /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
    if (!answer.ok) throw new RefusedError(answer.status, `${method} ${path}`, read);
    return read;
  }
}

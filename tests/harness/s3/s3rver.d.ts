/** The S3 server of the tests, as far as they use it: it brings no types of its own. */
declare module '@20minutes/s3rver' {
  type Middleware = (
    ctx: {
      readonly headers: Record<string, unknown>;
      readonly query: Record<string, unknown>;
      status: number;
    },
    next: () => Promise<unknown>,
  ) => unknown;

  export default class S3rver {
    constructor(options: {
      port: number;
      address: string;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string }[];
    });
    /** Koa's own, outermost first. */
    readonly middleware: Middleware[];
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }
}

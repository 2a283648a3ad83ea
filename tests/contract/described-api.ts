import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Schema;
  readonly explode?: boolean;
}
export type Schema = Readonly<Record<string, any>>;
export interface Operation {
  readonly path: string;
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, any>>;
}

/** The served OpenAPI document, as a client reads it. Nothing here knows the plugin. */
export class DescribedApi {
  readonly operations: readonly Operation[];
  private readonly ajv: Ajv2020;

  constructor(readonly document: any) {
    this.operations = Object.entries<any>(document.paths).map(([path, { get }]) => ({
      parameters: [],
      ...get,
      path,
    }));
    this.ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(this.ajv);
    this.ajv.addSchema(document, 'api');
  }

  resolve(schema: Schema): Schema {
    const { $ref } = schema;
    return $ref ? this.document.components.schemas[$ref.split('/').pop()] : schema;
  }

  /** @returns what an answer has that its description does not allow; a status or media type that is not described */
  faults(operation: Operation, answer: any): unknown[] {
    const described =
      operation.responses[answer.status] ?? (answer.status < 500 && operation.responses.default);
    if (!described) return [`status ${answer.status} is not described`];
    if (!described.content) return [];
    const type = String(answer.headers['content-type'] ?? '').split(';')[0]!;
    const content = described.content[type] ?? described.content['*/*'];
    if (!content) return [`media type ${type} of ${answer.status} is not described`];
    if (!content.schema || !/json$/.test(type)) return [];
    const pointer = `#/paths/${escape(operation.path)}/get/responses/${this.key(operation, answer.status)}/content/${escape(type)}/schema`;
    const body =
      typeof answer.body === 'object' && !Buffer.isBuffer(answer.body)
        ? answer.body
        : JSON.parse(answer.text);
    const validate = this.ajv.getSchema(`api${pointer}`);
    if (!validate) return [`no schema at ${pointer}`];
    return validate(body)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message, params }) => ({
          instancePath,
          message,
          params,
        }));
  }

  private key(operation: Operation, status: number): string {
    return operation.responses[status] ? String(status) : 'default';
  }
}

function escape(part: string): string {
  return encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));
}

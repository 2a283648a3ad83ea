import { types } from 'node:util';

/** What can be reached from a value by its properties. */
export interface Reached {
  readonly value: object;
  /** The properties that lead to it, for the message of a test that finds it. */
  readonly path: string;
}

interface WalkOptions {
  /** Accessors of these objects are asked, too; elsewhere only what lies there is looked at. */
  readonly asks?: ReadonlySet<object>;
  /** What is not entered. */
  readonly stopsAt?: (value: object) => boolean;
}

/** Walks everything that code reaches by properties, prototypes, maps and sets; each object once. */
export function* reachedFrom(
  roots: Readonly<Record<string, unknown>>,
  options: WalkOptions = {},
): Generator<Reached> {
  const seen = new Set<object>();
  const open: Reached[] = [];
  const meet = (value: unknown, path: string): void => {
    const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
    if (!isObject || seen.has(value as object) || ArrayBuffer.isView(value)) return;
    seen.add(value as object);
    open.push({ value: value as object, path });
  };
  for (const [name, root] of Object.entries(roots)) meet(root, name);
  for (let next = open.shift(); next; next = open.shift()) {
    yield next;
    const { value, path } = next;
    if (options.stopsAt?.(value)) continue;
    for (const [name, property] of propertiesOf(value)) {
      if ('value' in property) meet(property.value, `${path}.${name}`);
      else if (options.asks?.has(value)) meet(asked(value, name), `${path}.${name}`);
    }
    meet(Object.getPrototypeOf(value), `${path}.[prototype]`);
    if (types.isMap(value))
      for (const [key, held] of value) {
        meet(key, `${path}[key]`);
        meet(held, `${path}[${String(key)}]`);
      }
    if (types.isSet(value)) for (const held of value) meet(held, `${path}[member]`);
  }
}

/** What Node notes of the code that is running (`AsyncLocalStorage`): the test itself, and nothing that lies anywhere. */
const IS_RUNNING = 'Symbol(kResourceStore)';

function propertiesOf(value: object): [string, PropertyDescriptor][] {
  return Reflect.ownKeys(value).flatMap((name) => {
    const property = Object.getOwnPropertyDescriptor(value, name);
    return property && String(name) !== IS_RUNNING
      ? [[String(name), property] as [string, PropertyDescriptor]]
      : [];
  });
}

function asked(value: object, name: string): unknown {
  try {
    return (value as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

'use strict';
/**
 * The process as a suite found it: globals, what the built-in objects and prototypes have, the environment, and who
 * listens to the process. Suites of one worker share all of it, so what one leaves behind is taken back after it.
 */
const { EventEmitter } = require('node:events');

const BUILT_IN = [
  'Array',
  'Date',
  'Error',
  'Function',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
];

/** What a suite can change unseen. */
function shared() {
  const builtIn = BUILT_IN.map((name) => globalThis[name]);
  const prototypes = builtIn.flatMap(({ prototype }) => (prototype ? [prototype] : []));
  return [globalThis, ...builtIn, ...prototypes, performance, process, process.stdout, process.stderr];
}

class Baseline {
  constructor() {
    this.objects = new Map(shared().map((object) => [object, propertiesOf(object)]));
    this.environment = { ...process.env };
    this.listeners = listenersOf(process);
  }

  /** Runs what loads a package; what it sets (a polyfill, a registry on `globalThis`, a listener) belongs to all suites. */
  keeping(load) {
    const before = new Baseline();
    try {
      return load();
    } finally {
      this.keep(before, new Baseline());
    }
  }

  keep(before, after) {
    for (const [object, properties] of after.objects)
      for (const [key, descriptor] of properties)
        if (!same(before.objects.get(object).get(key), descriptor))
          this.objects.get(object).set(key, descriptor);
    for (const [name, value] of Object.entries(after.environment))
      if (before.environment[name] !== value) this.environment[name] = value;
    for (const [event, listeners] of after.listeners) {
      const known = before.listeners.get(event) ?? [];
      const added = listeners.filter((listener) => !known.includes(listener));
      this.listeners.set(event, [...(this.listeners.get(event) ?? []), ...added]);
    }
  }

  /** Only the clocks: jest takes the time of the suite before it ends it. */
  restoreClocks() {
    for (const object of [Date, performance]) restore(object, this.objects.get(object));
  }

  restore() {
    for (const [object, properties] of this.objects) restore(object, properties);
    for (const name of Object.keys(process.env)) if (!(name in this.environment)) delete process.env[name];
    for (const [name, value] of Object.entries(this.environment))
      if (process.env[name] !== value) process.env[name] = value;
    for (const [event, listeners] of listenersOf(process))
      for (const listener of listeners)
        if (!this.listeners.get(event)?.includes(listener)) process.removeListener(event, listener);
  }
}

/** Without the inner state of emitters, and what jest itself hangs on `Error` for its stacks. */
function propertiesOf(object) {
  const isEmitter = object instanceof EventEmitter;
  const properties = Reflect.ownKeys(object).map((key) => [
    key,
    Object.getOwnPropertyDescriptor(object, key),
  ]);
  return new Map(
    properties.filter(([key, { value }]) =>
      isEmitter ? typeof value === 'function' : key !== 'prepareStackTrace',
    ),
  );
}

function listenersOf(emitter) {
  return new Map(emitter.eventNames().map((event) => [event, emitter.rawListeners(event)]));
}

function restore(object, properties) {
  for (const [key, now] of propertiesOf(object))
    if (!properties.has(key) && now.configurable) delete object[key];
  for (const [key, descriptor] of properties) {
    const now = Object.getOwnPropertyDescriptor(object, key);
    if (same(now, descriptor)) continue;
    if (now === undefined || now.configurable) Object.defineProperty(object, key, descriptor);
    else if (now.writable && 'value' in descriptor) object[key] = descriptor.value;
  }
}

function same(one, other) {
  if (one === undefined || other === undefined) return one === other;
  return Object.is(one.value, other.value) && one.get === other.get && one.set === other.set;
}

module.exports = { Baseline };

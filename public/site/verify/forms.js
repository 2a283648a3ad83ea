/** Forms of JSON values: each answers whether a value has it. */
export const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

export const isText = (least, most) => (value) =>
  typeof value === 'string' && value.length >= least && value.length <= most;

export const isIndex = (value) => Number.isSafeInteger(value) && value >= 0;

export const isOneOf = (values) => (value) => values.split(' ').includes(value);

export const isListOf = (isPart, least, most) => (value) =>
  Array.isArray(value) && value.length >= least && value.length <= most && value.every(isPart);

export const isAscending = (values) => values.every((value, at) => at === 0 || values[at - 1] < value);

/** An object with these keys and no other: what has a key that we do not know was not read by us. */
export const isRecordOf =
  (required, optional = {}) =>
  (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const has = (name) => Object.hasOwn(value, name);
    return (
      Object.entries(required).every(([name, fits]) => has(name) && fits(value[name])) &&
      Object.entries(optional).every(([name, fits]) => !has(name) || fits(value[name])) &&
      Object.keys(value).every((name) => Object.hasOwn(required, name) || Object.hasOwn(optional, name))
    );
  };

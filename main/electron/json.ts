/**
 * Whether a value is what JSON can say, so that a request means the same over IPC, whose structured clone also carries
 * dates, maps, bytes and circles, as over HTTP. A field that is `undefined` counts as one that is left out.
 * Linear in the size of the value, also where parts of it are shared.
 */
export function isJson(value: unknown): boolean {
  const known = new Set<object>();
  const check = (part: unknown, depth: number): boolean => {
    switch (typeof part) {
      case 'string':
      case 'boolean':
        return true;
      case 'number':
        return Number.isFinite(part);
      case 'object':
        if (part === null || known.has(part)) return true;
        if (depth === MAX_DEPTH || !(Array.isArray(part) || isRecord(part))) return false;
        for (const inner of Array.isArray(part)
          ? part
          : Object.values(part).filter((field) => field !== undefined))
          if (!check(inner, depth + 1)) return false;
        known.add(part);
        return true;
      default:
        return false;
    }
  };
  return check(value, 0);
}

/** No request of the contract is deeper than a dozen; a circle is deeper than anything. */
const MAX_DEPTH = 100;

function isRecord(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Looks at a value from outside; gives null where it has the shape asked for, else where and how it has not: `claims[3].id: no text`. */
export type Shape = (value: unknown) => string | null;

export const text: Shape = (value) => (typeof value === "string" ? null : ": no text");
export const number: Shape = (value) => (typeof value === "number" && Number.isFinite(value) ? null : ": no number");

export const yes: Shape = (value) => (value === true ? null : ": not true");

export function oneOf(...names: readonly string[]): Shape {
  return (value) => (typeof value === "string" && names.includes(value) ? null : `: none of ${names.join(", ")}`);
}

export function orNull(shape: Shape): Shape {
  return (value) => (value === null ? null : shape(value));
}

export function maybe(shape: Shape): Shape {
  return (value) => (value === undefined ? null : shape(value));
}

export function listOf(shape: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return ": no list";
    for (const [index, item] of value.entries()) {
      const fault = shape(item);
      if (fault !== null) return `[${index}]${fault}`;
    }
    return null;
  };
}

/** An object with at least these fields; others may stand beside them. */
export function object(fields: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(fields);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return ": no object";
    for (const [name, shape] of entries) {
      const fault = shape((value as Record<string, unknown>)[name]);
      if (fault !== null) return `.${name}${fault}`;
    }
    return null;
  };
}

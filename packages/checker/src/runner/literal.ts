/** What stands for a Promise, whatever it holds or will hold. */
export const aPromise = "a Promise";

/**
 * A value as literal text that loses nothing a comparison needs: `1574`, `-0`, `26n`, `"B"`,
 * `Uint8Array [38, 6]`. Cut at 1,000 characters.
 */
export function literal(value: unknown): string {
  const text = write(value);
  return text.length > 1_000 ? `${text.slice(0, 999)}…` : text;
}

function write(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "string") return JSON.stringify(value);
  if (Object.is(value, -0)) return "-0";
  if (typeof value === "function") return "a function";
  if (value instanceof Promise) return aPromise;
  if (ArrayBuffer.isView(value) && "length" in value) {
    return `${value.constructor.name} [${Array.from(value as Uint8Array).join(", ")}]`;
  }
  if (Array.isArray(value)) return `[${value.map(write).join(", ")}]`;
  if (typeof value === "object" && value !== null) return `an object ${JSON.stringify(value)}`;
  return String(value);
}

import { createRequire } from "node:module";
import type * as swc from "@swc/wasm-typescript";

const require = createRequire(import.meta.url);

/**
 * Takes the types away and leaves everything else where it stands, as Node itself does from 22.18 on.
 * swc's own package, because Node 20 can't and the compiler of TypeScript 7 has no library.
 *
 * @throws {Error} if `source` does not parse, or needs more than erasing (an enum).
 */
export function stripTypes(source: string): string {
  try {
    // Here, because it takes a tenth of a second to load, and only attempts on Node need it.
    const { transformSync }: typeof swc = require("@swc/wasm-typescript");
    return transformSync(source, { mode: "strip-only" }).code;
  } catch (error) {
    throw new SyntaxError(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) {
    const { message, snippet } = error as { message: string; snippet?: string };
    return snippet ? `${message}\n${snippet}` : message;
  }
  return String(error);
}

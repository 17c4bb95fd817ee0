import { escapeXml } from "../xml.ts";

/** Elements that have no end tag. */
const empty = new Set(["meta", "br"]);

/**
 * An element of HTML that is well-formed XML too; `inner` is HTML already. Attributes are escaped; those that are
 * null are left out.
 */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...inner: readonly string[]
): string {
  const written = Object.entries(attributes).filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeXml(value!)}"`).join("");
  return empty.has(name)
    ? `<${name}${written}/>`
    : `<${name}${written}>${inner.join("")}</${name}>`;
}

/** A text of ours in which `code` is set off; it is escaped here. */
export function prose(text: string): string {
  return escapeXml(text).replace(/`([^`]*)`/g, (_, code) => tag("code", {}, code));
}

import { escapeText } from "../../render/escape.ts";

/**
 * A stranger's text for XML 1.0, in an element or in a quoted attribute. What the format forbids even as a
 * reference, and what nobody would see, is made visible; line ends stay, also in attributes.
 */
export function escapeXml(text: string): string {
  return escapeText(text).replace(/[&<>"'\n]/g, (character) => references[character]!);
}

/** An element; `inner` is XML already. Attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  inner: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join("");
  return inner.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${inner.join("")}</${name}>`;
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser makes a blank of a line end in an attribute.
  "\n": "&#10;",
};

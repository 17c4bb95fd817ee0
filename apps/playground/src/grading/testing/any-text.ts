import fc, { type Arbitrary } from "fast-check";
import { hostileTexts } from "./hostile.ts";

/** Any UTF-16 unit, halves of surrogate pairs among them. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** Characters that mean something somewhere. */
const marked = fc.constantFrom(...`<>&"'\`|\\@#*_[]()!~:/=+-;,]\n\r\t\0\x1b\u202e 长a1`);

/** Whatever a folder may be called or an attempt may print, what is meant to do harm above all. */
export const anyText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.array(fc.oneof(marked, unit), { maxLength: 24 }).map((units) => units.join("")),
);

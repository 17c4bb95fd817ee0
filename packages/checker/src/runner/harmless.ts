/**
 * Names of the runtime's that an attempt may use and still run again in its thread: what they make is the attempt's own, and
 * what they are is looked at (`watchRealm`).
 */
export const harmless: readonly string[] =
  `Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error Float32Array Float64Array
  Infinity Int16Array Int32Array Int8Array Iterator JSON Map Math NaN Number Object RangeError ReferenceError Set
  String Symbol SyntaxError TextDecoder TextEncoder TypeError URIError URL URLSearchParams Uint16Array Uint32Array
  Uint8Array Uint8ClampedArray WeakMap WeakSet atob btoa decodeURI decodeURIComponent encodeURI encodeURIComponent
  escape isFinite isNaN parseFloat parseInt undefined unescape`.split(/\s+/);

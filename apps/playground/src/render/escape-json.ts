/** What a terminal would act on, and JSON.stringify leaves as it is: C1, bidi and other format characters. */
const unsafe = /[\x7f-\x9f\p{Cf}\u2028\u2029]/gu;

/** JSON that means the same, and that a terminal can show. */
export function escapeJson(json: string): string {
  return json.replace(unsafe, escape);
}

function escape(character: string): string {
  return [...Array(character.length).keys()]
    .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, "0")}`).join("");
}

import { pathToFileURL } from "node:url";
import type { Attack } from "../attack.ts";
import type { Place } from "../place.ts";

const url = (path: string): string => pathToFileURL(path).href;
const reference = (place: Place): string => url(place.reference("handler"));
const { stringify } = JSON;

/** By what it is: a module that is imported, however it is written. */
const sources: Record<string, Attack["source"]> = {
  "exports the reference": (place) => `export { handler } from ${stringify(reference(place))};`,
  "imports the reference": (place) =>
    `import { handler } from ${stringify(reference(place))}; export { handler };`,
  "imports the reference later": (place) =>
    `export const { handler } = await import(${stringify(reference(place))});`,
  "imports the reference by a name that is put together": (place) =>
    `const name = ${stringify(reference(place))}.split("").join("");
     export const { handler } = await import(name);`,
  "imports a file as text": ({ secretFile }) =>
    `import text from ${stringify(url(secretFile))} with { type: "text" };
     console.log(text); export const handler = () => {};`,
  "imports a file as bytes": ({ secretFile }) =>
    `import bytes from ${stringify(url(secretFile))} with { type: "bytes" };
     console.log(new TextDecoder().decode(bytes)); export const handler = () => {};`,
  "imports a file as JSON, to have it in the error": ({ secretFile }) =>
    `import json from ${stringify(url(secretFile))} with { type: "json" };
     console.log(json); export const handler = () => {};`,
  "imports another submission": ({ otherSubmission }) =>
    `import { secret } from ${stringify(url(otherSubmission))}; console.log(secret);
     export const handler = () => {};`,
  "imports a file from a data: module": (place) =>
    `export { handler } from ${
      stringify(`data:text/javascript,export { handler } from ${stringify(reference(place))}`)
    };`,
  "imports a file from a blob: module": (place) =>
    `const source = ${stringify(`export { handler } from ${stringify(reference(place))}`)};
     const blob = new Blob([source], { type: "text/javascript" });
     export const { handler } = await import(URL.createObjectURL(blob));`,
  "imports a file in a thread of its own": (place) =>
    `const source = ${
      stringify(
        `import(${stringify(reference(place))}).then((m) => postMessage(String(m.handler)))`,
      )
    };
     const thread = new Worker("data:text/javascript," + encodeURIComponent(source), { type: "module" });
     const text = await new Promise((resolve, reject) => {
       thread.onmessage = ({ data }) => resolve(data);
       thread.onerror = (event) => { event.preventDefault(); reject(event.message); };
     });
     console.log(text); export const handler = () => {};`,
  "imports through an import map beside it": `export { handler } from "stolen";`,
  "imports through a package beside it": `export { handler } from "#stolen";`,
  "imports a package of ours": `import "@ipcbook/syscalls"; export const handler = () => {};`,
  "imports a package from npm": `import "npm:fast-check"; export const handler = () => {};`,
  "imports a package from JSR": `import "jsr:@std/path"; export const handler = () => {};`,
  "imports from the network": `import "https://example.com/x.ts"; export const handler = () => {};`,
  "imports from a server of the machine": ({ serverPort }) =>
    `export { handler } from "http://127.0.0.1:${serverPort}/x.js";`,
  "requires a file": (place) =>
    `import { createRequire } from "node:module";
     export const { handler } = createRequire(import.meta.url)(${
      stringify(place.reference("handler"))
    });`,
};

/** Attempts that import what is not theirs. */
export const imports: readonly Attack[] = Object.entries(sources).map(([tries, source]) => ({
  tries,
  source,
  sees: /^fail: (cannot-import|uncaught)$/,
}));

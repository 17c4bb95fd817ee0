import { expect, test } from "vitest";
import { renewedServer } from "../testing/renewed-server.ts";

/** Gives the global object to code whose words do not show it. */
const global = `const G = [].at["constr" + "uctor"]("return this")();`;

/** Servers that would leave something behind, or that can't be made to leave their function. */
const left: Record<string, string> = {
  "a timer": "setTimeout(() => console.log('later'), 0); accept(listener(path));",
  "a promise": "Promise.resolve().then(() => console.log('later')); accept(listener(path));",
  "a thread": `new Worker("data:text/javascript,", { type: "module" }); accept(listener(path));`,
  "a name in a prototype": `(Object.getPrototypeOf([]) as any).mine = 1; accept(listener(path));`,
  "another method":
    `(Object.getPrototypeOf(new Map()) as any).get = () => 1; accept(listener(path));`,
  "a getter": `
    Object.defineProperty(Object.getPrototypeOf({}), "status", { get: () => 0, set() {}, configurable: true });
    accept(listener(path));`,
  "a setting of the engine": "Error.stackTraceLimit = 1; accept(listener(path));",
  "something in a class of ours": "(calls.SyscallError as any).mine = 1; accept(listener(path));",
  "something in a table of ours": "(calls.calls as any).socket.mine = 1; accept(listener(path));",
  "a frozen prototype": "Object.freeze(Object.getPrototypeOf([])); accept(listener(path));",
  "another parent": `
    Object.setPrototypeOf(Object.getPrototypeOf(new Map()), { mine: 1 }); accept(listener(path));`,
  "another iterator": `
    const it: any = Object.getPrototypeOf([][Symbol.iterator]());
    const { next } = it;
    it.next = function () { return next.call(this); };
    accept(listener(path));`,
  "a name in the global object, got by a ruse": `${global} G.mine = 1; accept(listener(path));`,
  "a timer, got by a ruse": `
    ${global}
    G.mine = G["set" + "Timeout"](() => console.log("later"), 0);
    accept(listener(path));`,
  "the error that it caught": `
    try { accept(listener(path)); } catch (error) { (Object.getPrototypeOf([]) as any).kept = error; }`,
  "another backend": `
    const mine = calls["set" + "Backend" as "close"] as any;
    const fd = listener(path);
    try { accept(fd); } finally { mine({ call: () => 7, errno: () => 0 }); }`,
  "a loop that catches everything": `
    const fd = listener(path);
    for (;;) try { accept(fd); } catch { console.log("caught"); }`,
  "a loop that catches the end":
    "const fd = listener(path); for (;;) try { accept(fd); } catch { try { Deno.exit(0); } catch {} }",
};

test.each(Object.entries(left))(
  "a server that leaves %s begins again in another thread",
  async (_, body) => {
    await using server = await renewedServer(`
    let runs = 0;
    export function server(path: string): void { console.log("run", ++runs); ${body} }`);
    for (let round = 0; round < 2; round++) {
      const before = server.thread();
      // A new process has none of what one before has left.
      expect(await server.run()).toBe(true);
      expect(await server.subject.renew(), server.subject.output()).toBe(true);
      expect(server.thread()).not.toBe(before);
    }
    // A thread that ends may still get to a timer, and no call of its is made.
    const output = server.subject.output().replaceAll("later\n", "");
    expect(output).toBe("run 1\n".repeat(2));
  },
);

test.each([
  ["spins", "for (;;);"],
  ["prints and spins", "for (let i = 0;; i++) if (i % 1e6 === 0) console.log('!');"],
])("a server that %s where it should end is not renewed, and ends", async (_, then) => {
  await using server = await renewedServer(`
    export function server(path: string): void { try { accept(listener(path)); } finally { ${then} } }`);
  expect(await server.run()).toBe(true);
  expect(await server.subject.renew()).toBe(false);
  expect(await server.subject.exited()).toEqual({ code: 1, signal: null });
});

/** Gets hold of the memory through which the harness makes the calls of its thread. */
const itsLine = `${global}
    let line: any;
    const p = G.Int32Array;
    G.Int32Array = function (...a: any[]) { line = a[0]; return new p(...a); };
    const fd = listener(path);
    G.Int32Array = p;`;

/** Servers that get at the harness in their own thread: what they do there is at most their own failure. */
const tricks: Record<string, string> = {
  "takes the harness's messages": `
    ${global}
    G["on" + "message"] = () => {};
    accept(listener(path));`,
  "waits for the harness's messages and makes calls there": `
    ${global}
    G["add" + "EventListener"]("message", () => { try { bind(socket(AF_UNIX, SOCK_STREAM), { family: AF_UNIX, path }); } catch {} });
    accept(listener(path));`,
  "answers every promise of the harness": `
    ${global}
    const P = G["Pro" + "mise"]["proto" + "type"];
    P["th" + "en"] = function () { for (;;) try { accept(listener(path)); } catch {} };
    accept(listener(path));`,
  "is called by each of the harness's writes": `
    ${global}
    const p = G.Int32Array;
    const fd = listener(path);
    let inside = false;
    G.Int32Array = function (...a: any[]) {
      if (!inside) try { inside = true; socket(AF_UNIX, SOCK_STREAM); } catch {} finally { inside = false; }
      return new p(...a);
    };
    try { accept(fd); } finally { G.Int32Array = p; }`,
  "undoes the end of its run": `
    ${itsLine}
    try { accept(fd); } catch { new p(line)[0] = 0; for (;;) try { accept(fd); } catch {} }`,
  "says that it has come out, and has not": `
    ${itsLine}
    try { accept(fd); } catch { new p(line)[0] = 4; G["Ato" + "mics"].notify(new p(line), 0); for (;;) try { accept(fd); } catch {} }`,
  "has a timer that goes on": `
    ${global}
    const again = () => { try { socket(AF_UNIX, SOCK_STREAM); } catch {} G["set" + "Timeout"](again, 0); };
    again();
    accept(listener(path));`,
  "rejects while it ends": `
    ${global}
    try { accept(listener(path)); } catch { G["Pro" + "mise"].reject(1); }`,
};

test.each(Object.entries(tricks))("a server that %s is renewed or ended, soon", async (_, body) => {
  await using server = await renewedServer(
    `export function server(path: string): void { ${body} }`,
  );
  await server.run();
  const start = performance.now();
  const renewed = await server.subject.renew();
  expect(performance.now() - start).toBeLessThan(5_000);
  // As a process that is gone, or a new one: nothing of the run before is open. Some break their own calls, and end.
  if (renewed) expect(await server.run() || server.subject.exit !== null).toBe(true);
});

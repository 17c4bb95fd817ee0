import type { Attack } from "../attack.ts";
import { exercises } from "../exercises.ts";

const { honest } = exercises.handler;

/** Attempts that would like to be there for the next one. */
export const staying: readonly Attack[] = [
  {
    tries: "takes no notice of signals",
    source: `
      for (const signal of ["SIGTERM", "SIGINT", "SIGHUP", "SIGPIPE", "SIGXCPU", "SIGXFSZ", "SIGUSR1"]) {
        try { Deno.addSignalListener(signal, () => {}); } catch {}
      }
      addEventListener("beforeunload", (event) => event.preventDefault());
      addEventListener("unload", () => { for (;;); });
      ${honest}`,
    sees: /^pass$/,
  },
  {
    tries: "keeps threads, timers and connections going",
    source: `
      new Worker("data:text/javascript,setInterval(() => {}, 10)", { type: "module" });
      setInterval(() => {}, 1e6);
      ${honest}`,
    sees: /^pass$/,
  },
  {
    tries: "listens for other clients too",
    source: `
      const { endpoint } = JSON.parse(Deno.args[0]);
      const others = endpoint.path + "/../other";
      try { Deno.listen({ transport: "unix", path: others }); console.log("LISTENS"); } catch {}
      ${honest}`,
    sees: /^pass$/,
  },
];

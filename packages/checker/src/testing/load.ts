import { spawn } from "node:child_process";

/** Keeps `loops` processes busy until the returned function is called. */
export function load(loops: number): () => void {
  const busy = Array.from(
    { length: loops },
    () => spawn("/bin/sh", ["-c", "while :; do :; done"], { stdio: "ignore" }),
  );
  return () => {
    for (const loop of busy) loop.kill("SIGKILL");
  };
}

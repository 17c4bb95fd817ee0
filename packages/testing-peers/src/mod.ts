export { askWith } from "./ask-with.ts";
export { closeAfterTest } from "./close-after-test.ts";
export { compileC } from "./compile-c.ts";
export { describeConversations } from "./describe-conversations.ts";
export { finish } from "./finish.ts";
export { increment } from "./increment.ts";
export {
  type ClientForm,
  type Forms,
  type Peers,
  peersOf,
  type ServerForm,
  type ServerInTest,
} from "./peers-of.ts";
export { script } from "./script.ts";
export { type Program, start } from "./start.ts";
export { startServer } from "./start-server.ts";
export { temporaryFolder } from "./temporary-folder.ts";

// What the thread that makes the calls of another needs; the other one needs `remoteBackend` and the facade.
export { answerNext } from "./answer-next.ts";
export { askText } from "./ask-text.ts";
export { type Channel, confirmEnd, isRunOver, leaveRun, makeChannel } from "./channel.ts";
export { remoteBackend } from "./remote-backend.ts";
// Whoever looks at the calls of others must see what they pass on.
export { decodeRights } from "../control.ts";

// node-net.mjs unix PATH | inet PORT: the same on node:net.
import { createServer } from "node:net";

const [family, where] = process.argv.slice(2);
const server = createServer((socket) => {
  socket.on("error", () => {});
  socket.on("data", (bytes) => socket.write(bytes.map((byte) => byte + 1)));
});
server.listen(family === "unix" ? where : { port: Number(where), host: "127.0.0.1" }, () => {
  console.log("listening");
});

export type { Conn } from "@ipcbook/conn";

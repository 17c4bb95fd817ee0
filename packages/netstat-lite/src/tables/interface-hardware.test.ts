import assert from "node:assert/strict";
import { test } from "vitest";
import { hardwareOf } from "./interface-hardware.ts";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));

// What net-tools 2.10 prints of such addresses; live.test.ts asks it again, with addresses by chance.
test.each([
  [0, "netrom", "9886a8404062f400", "LCT-10"],
  [1, "ether", "26f89540202b0000", "26:f8:95:40:20:2b"],
  [3, "ax25", "9886a8a0a2a6e000", "LCTPQS"],
  [7, "arcnet", "ab00000000000000", "AB"],
  [15, "dlci", "feff000000000000", "-2"],
  [27, "eui64", "0a1b2c3d4e5f6071", "0A:1B:2C:3D:4E:5F:60:71"],
  [270, "rose", "be86470cec000000", "be86470cec"],
  [271, "x25", "3132330000000000", "123"],
  [768, "tunnel", "7f00000100000000", ""],
  [774, "fddi", "7a55b693f20e0000", "7A-55-B6-93-F2-0E"],
  [780, "hippi", "4aa2dd0720920000", "4A:A2:DD:07:20:92"],
  [783, "irda", "0102030400000000", "04:03:02:01"],
  [800, "unspec", "0102030405060708", "01-02-03-04-05-06-07-08-00-00-00-00-00-00-00-00"],
])("hardwareOf(%i) is %s, and shows %s as %j", (type, name, address, shown) => {
  const hardware = hardwareOf(type);
  assert.equal(hardware.name, name);
  assert.equal(hardware.address?.(bytes(address)), shown);
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editorCommand } from "./editor-command.ts";

test("editorCommand() prefers VISUAL, and gives a terminal editor the terminal", () => {
  expect(editorCommand("/a b.ts", "4:2", { VISUAL: "nvim", EDITOR: "nano" }))
    .toEqual({ line: 'nvim "$1"', argument: "/a b.ts", inTerminal: true });
});

test("editorCommand() keeps the arguments, and tells VS Code the place", () => {
  expect(editorCommand("/a.ts", "4:2", { EDITOR: "/usr/bin/code --wait" }))
    .toEqual({ line: '/usr/bin/code --wait -g "$1"', argument: "/a.ts:4:2", inTerminal: false });
});

test("editorCommand() takes VS Code if it is installed, or else nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "ipcbook-editor-"));
  try {
    expect(editorCommand("/a.ts", "1:1", { PATH: folder })).toBeNull();
    writeFileSync(join(folder, "code"), "");
    expect(editorCommand("/a.ts", "1:1", { PATH: `/nowhere:${folder}` })?.line).toBe(
      'code -g "$1"',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

import { expect, test } from "vitest";
import { tokensOf } from "./tokens.ts";

const kindsOf = (source: string) => tokensOf(source).kinds.join(" ");

test("tokensOf() takes names, values, comments and layout away", () => {
  const one = `const n = read(fd, buffer); // so many
    if (n === 0) return "end";`;
  const other =
    "var length=receive(\n  client,\n  bytes,\n)\n/* none */if(length===1)return 'none'";
  expect(kindsOf(one)).toBe("let name = name ( name name ) if ( name === number ) return text");
  expect(kindsOf(other)).toBe(kindsOf(one));
});

test("tokensOf() keeps the words of the language, but not as the name of a property", () => {
  expect(kindsOf("for (;;) await x.catch(#y)")).toBe("for ( ) await name . name ( name )");
});

test("tokensOf() takes the imports away", () => {
  const imports =
    'import { a as b, type C } from "x";\nimport type D from "y"\nimport * as e from "z";';
  expect(kindsOf(`${imports} f();`)).toBe("name ( )");
  expect(kindsOf('import "x"; f();')).toBe("name ( )");
});

test("tokensOf() says on which line a token begins", () => {
  expect(tokensOf("a\n\n/*\n*/ b `\n` c\r\nd").lines).toEqual([1, 4, 4, 5, 6]);
});

test("tokensOf() takes TypeScript, and what is no program at all", () => {
  expect(kindsOf("x as Map<string, Set<number>>")).toBe("name as name < name name < name >>");
  for (
    const source of [
      "",
      "\0",
      "`${`${",
      "/*",
      "'",
      "((((",
      "}}}}",
      "import",
      "#!x",
      "é\u2028\ud800",
    ]
  ) {
    expect(tokensOf(source).kinds.length).toBeLessThan(10);
  }
});

test("tokensOf() is soon done with whatever a stranger hands in", () => {
  const started = performance.now();
  const parts = [
    "'\\a",
    "/[",
    "`${",
    "a",
    "(",
    "/*",
    "\n",
    "\\u0061",
    "é",
    "/\\a",
    "import a ",
    "1_",
  ];
  for (const part of parts) {
    const text = part.slice(0, 1) + part.slice(1).repeat(1 + 256 * 1024 / part.length);
    for (const source of [text, part.repeat(256 * 1024 / part.length)]) {
      expect(tokensOf(source).kinds.length).toBeLessThanOrEqual(4000);
    }
  }
  expect(performance.now() - started).toBeLessThan(10_000);
});

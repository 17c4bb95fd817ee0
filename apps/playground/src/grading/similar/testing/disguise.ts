import jsTokens from "js-tokens";

const kept =
  /^(as|async|await|break|case|catch|class|const|constructor|continue|do|else|export|finally|for|from|function|if|import|in|instanceof|let|new|null|of|return|static|switch|this|throw|try|type|typeof|undefined|void|while|yield)$/;

/** What somebody does to a copy who has a quarter of an hour: other names, comments, layout, and order. */
export function disguise(source: string): string {
  const names = new Map<string, string>();
  let copy = "";
  for (const { type, value } of jsTokens(source)) {
    if (type.endsWith("Comment")) continue;
    if (type === "StringLiteral") copy += value.replaceAll('"', "'");
    else if (type === "IdentifierName" && !kept.test(value)) {
      if (!names.has(value)) names.set(value, `renamed${names.size}`);
      copy += names.get(value);
    } else copy += value;
  }
  const [imports, ...parts] = copy.split(/\n{2,}(?=\S)/);
  return [imports, ...parts.reverse()]
    .map((part) =>
      `/** Mine. */\n${part!.replace(/;\n\s*/g, "; ").replace(/\n\s*/g, "\n\t// and so on\n")}`
    )
    .join("\n\n\n");
}

/** The page's only style. It has no character that HTML would take for more than itself. */
export const pageStyle: string = `
:root { color-scheme: light dark; --line: #8886; --r: #b3261e; --g: #146c2e; --y: #7a5900; --shade: #8881; }
@media (prefers-color-scheme: dark) { :root { --r: #ff9d94; --g: #7fd695; --y: #f0c45c; } }
body { font: 1rem/1.5 system-ui, "Noto Sans CJK SC", sans-serif; margin: 0 auto; max-width: 64rem; padding: 1rem; }
h2, h3 { line-height: 1.2; margin-top: 2rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .2rem .6rem; text-align: start; vertical-align: top; }
tbody th { font-weight: normal; max-width: 24rem; overflow-wrap: anywhere; }
td a { text-decoration: none; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .85rem; overflow-wrap: anywhere; }
pre { background: var(--shade); line-height: 1.3; overflow-x: auto; padding: .6rem; }
pre i { display: inline-block; font-style: normal; text-align: center; width: 2ch; }
section { border-top: 2px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 30rem; }
:target { background: var(--shade); }
.notice { border-inline-start: .3rem solid var(--y); padding-inline-start: .6rem; }
.b { font-weight: bold; }
.dim { opacity: .75; }
.r, .fail { color: var(--r); }
.g, .pass { color: var(--g); }
.y, .inconclusive, .fault { color: var(--y); }
@media print { section { break-before: page; content-visibility: visible; } }
`;

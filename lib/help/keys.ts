/** Where keys are heard, and which; the words stand in the catalogue `help.keys`. A key that a component hears has its row here. */
export const keyMap = [
  {
    place: "everywhere",
    keys: [
      ["next", "Tab"],
      ["press", "Enter"],
      ["send", "Ctrl + Enter"],
      ["close", "Esc"],
      ["map", "?"],
    ],
  },
  {
    place: "queue",
    keys: [
      ...([
        ["forward", "J"],
        ["backward", "K"],
        ["inList", "↑ ↓"],
        ["accept", "A"],
        ["return", "R"],
        ["takeBack", "Z"],
      ] as const),
      ["queueHelp", "?"],
    ],
  },
  {
    place: "rating",
    keys: [
      ["results", "R"],
      ["behaviour", "B"],
      ["choose", "1 2 3"],
      ["save", "S"],
      ["signing", "T"],
    ],
  },
  {
    place: "matrix",
    keys: [
      ["cells", "↑ ↓ ← →"],
      ["ends", "Home End"],
      ["write", "Enter F2"],
      ["empty", "Delete"],
      ["nextCell", "Tab"],
      ["drop", "Esc"],
    ],
  },
  {
    place: "meeting",
    keys: [
      ["slides", "← →"],
      ["pages", "PageUp PageDown"],
    ],
  },
] as const satisfies readonly { place: string; keys: readonly (readonly [does: string, keys: string])[] }[];

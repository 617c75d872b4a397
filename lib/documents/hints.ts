/** What the worker says about a document on the live channel; it is meant for nobody's screen, only for who waits for it. */
export const documentHints = { made: "document.made", failed: "document.failed" } as const;

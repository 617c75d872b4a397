import type { ReactNode } from "react";

import { glossaryWords } from "@/lib/help/glossary";

import { GlossaryTerm } from "./glossary-term";

/** For `t.rich`: a tag that is named like a word of the glossary explains what it encloses. */
export const glossed = Object.fromEntries(
  glossaryWords.map((word) => [
    word,
    (enclosed: ReactNode) => <GlossaryTerm word={word}>{enclosed}</GlossaryTerm>,
  ]),
);

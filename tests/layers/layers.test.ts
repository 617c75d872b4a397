import { spawnSync } from "node:child_process";

/** What each case claims, where its text stands, the text, and the words it must be refused with. */
const violations = [
  [
    "lib may not import app",
    "lib/planning/lifecycle.ts",
    `import "@/app/layout";`,
    "Only app/ may import app/.",
  ],
  [
    "lib may not import components",
    "lib/planning/queries/plan.ts",
    `import "server-only";\nimport "@/components/ui/card";`,
    "lib/ knows nothing of the screen.",
  ],
  [
    "components/ui may not import a domain",
    "components/ui/card.tsx",
    `import "@/lib/planning/lifecycle";`,
    "components/ui could ship in another product.",
  ],
  [
    "pages may not link by Next's component",
    "app/(workspace)/page.tsx",
    `import Link from "next/link";\nLink;`,
    "follow-links takes its way",
  ],
  [
    "pages may not import the database",
    "app/(workspace)/page.tsx",
    `import "@/lib/db/doors";`,
    "Read through lib/<domain>/queries.",
  ],
  [
    "components may not import queries",
    "components/planning/plan-state.tsx",
    `import "@/lib/teams/queries";`,
    "Components take data as props",
  ],
  [
    "components may not import queries of a folder",
    "components/planning/plan-state.tsx",
    `import "@/lib/planning/queries/plan";`,
    "Components take data as props",
  ],
  [
    "components may not import commands",
    "components/planning/plan-state.tsx",
    `import "@/lib/planning/commands/flow";`,
    "Components take data as props",
  ],
  [
    "pages may not import commands",
    "app/(workspace)/page.tsx",
    `import "@/lib/planning/commands/flow";`,
    "Pages write through lib/<domain>/actions.",
  ],
  [
    "foundations may not import performance domains",
    "lib/access/queries.ts",
    `import "server-only";\nimport "@/lib/planning/lifecycle";`,
    "Foundations do not know",
  ],
  [
    "rules may not import I/O",
    "lib/planning/lifecycle.ts",
    `import { findTasks } from "@/lib/tasks/queries";\nfindTasks;`,
    "Rules are pure.",
  ],
  [
    "rules may not import queries of a folder",
    "lib/planning/lifecycle.ts",
    `import { findPlan } from "@/lib/planning/queries/plan";\nfindPlan;`,
    "Rules are pure.",
  ],
  [
    "rules may not import commands of a folder",
    "lib/planning/lifecycle.ts",
    `import { submitPlan } from "@/lib/planning/commands/flow";\nsubmitPlan;`,
    "Rules are pure.",
  ],
  [
    "rules may not wait",
    "lib/planning/lifecycle.ts",
    `export const wait = async () => await 1;`,
    "Rules are synchronous.",
  ],
  [
    "rules may not ask for the time",
    "lib/planning/lifecycle.ts",
    `export const now = () => new Date();`,
    "Pass the date in.",
  ],
  [
    "queries start server-only",
    "lib/progress/queries.ts",
    `export const x = 1;`,
    `Start with import "server-only".`,
  ],
  [
    "queries of a folder start server-only",
    "lib/planning/queries/plan.ts",
    `export const x = 1;`,
    `Start with import "server-only".`,
  ],
  [
    "actions are defined",
    "lib/planning/actions.ts",
    `"use server";\nexport async function anything() {}`,
    "Export actions with defineAction.",
  ],
  [
    "forms are sent by their submit event",
    "components/planning/plan-state.tsx",
    `export const Emptied = () => <form action={() => {}} />;`,
    "Send forms by onSubmit",
  ],
] as const;

const lawful = {
  filePath: "components/planning/plan-state.tsx",
  code: `import { submissionBlockers } from "@/lib/planning/lifecycle";\n\nexport const rule = submissionBlockers;\n`,
};

/** The messages of each case, from one run of the real lint configuration. */
function lint(cases: { filePath: string; code: string }[]): string[][] {
  const { stdout, stderr } = spawnSync(process.execPath, ["tests/support/lint.mjs"], {
    input: JSON.stringify(cases),
    encoding: "utf8",
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

describe("the layers", () => {
  const found = lint([...violations.map(([, filePath, code]) => ({ filePath, code })), lawful]);

  it.each(violations.map(([claim, , , message], i) => ({ claim, message, i })))(
    "$claim",
    ({ message, i }) => {
      expect(found[i]?.join("\n")).toContain(message);
    },
  );

  it("let a lawful import pass", () => {
    expect(found.at(-1)).toEqual([]);
  });
});

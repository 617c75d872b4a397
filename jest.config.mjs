import nextJest from "next/jest.js";

/** Packages that ship ES modules only, which Jest has to compile. */
const modules = [
  "next-intl",
  "use-intl",
  "icu-minify",
  "@formatjs",
  "intl-messageformat",
  "uuid",
  "@prisma/schema-engine-wasm",
  "file-type",
  "strtok3",
  "token-types",
  "uint8array-extras",
  "@tokenizer",
  "@borewit",
];

const shared = {
  moduleNameMapper: {
    "^server-only$": "<rootDir>/tests/support/server-only.ts",
    "^@/(.*)$": "<rootDir>/$1",
    // It names no entry for require, which is how Jest asks.
    "^file-type$": "<rootDir>/node_modules/file-type/index.js",
  },
  modulePathIgnorePatterns: ["<rootDir>/.next/", "<rootDir>/.data/"],
};
const ofFolder = (folder, extra) => ({
  ...shared,
  displayName: folder,
  testMatch: [`<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`],
  ...extra,
});
const server = "<rootDir>/tests/support/server.ts";

const projects = [
  ofFolder("lib", { testEnvironment: "node" }),
  ofFolder("components", {
    testEnvironment: "jsdom",
    setupFilesAfterEnv: ["<rootDir>/tests/support/screen.ts"],
  }),
  ofFolder("database", {
    testEnvironment: "node",
    globalSetup: server,
    globalTeardown: "<rootDir>/tests/support/server-down.ts",
    setupFilesAfterEnv: ["<rootDir>/tests/support/refused.ts"],
  }),
  ofFolder("layers", { testEnvironment: "node" }),
  ofFolder("browser", {
    testEnvironment: "node",
    globalSetup: "<rootDir>/tests/support/built.ts",
    globalTeardown: "<rootDir>/tests/support/server-down.ts",
  }),
];

async function compiled(project) {
  const config = await nextJest({ dir: "./" })(project)();
  return {
    ...config,
    transformIgnorePatterns: [`/node_modules/(?!(${modules.join("|")})/)`, "^.+\\.module\\.(css|sass|scss)$"],
  };
}

const config = async () => ({
  testTimeout: 30_000,
  maxWorkers: 2,
  testSequencer: "<rootDir>/tests/support/longest-first.mjs",
  projects: await Promise.all(projects.map(compiled)),
});

export default config;

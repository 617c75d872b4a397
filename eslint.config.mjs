import { defineConfig, globalIgnores } from "eslint/config";
import next from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

const foundation =
  "./lib/@(access|organisation|study|teams|cycles|calendar|deadlines|audit|notifications|mail|drafts|evidence)/**";
const performance =
  "./lib/@(goals|planning|progress|feedback|counselling|evaluation|guidance|competency|development|training|career|talent|reporting|decisions|documents|tasks|exchange|outcomes|oversight|retention|office)/**";

const layers = {
  "import/no-restricted-paths": [
    "error",
    {
      zones: [
        { target: ["./components", "./lib"], from: "./app", message: "Only app/ may import app/." },
        { target: "./lib", from: "./components", message: "lib/ knows nothing of the screen." },
        {
          target: "./components/ui",
          from: "./@(lib|components)/!(ui)/**",
          message: "components/ui could ship in another product.",
        },
        {
          target: ["./app", "./components"],
          from: "./lib/db",
          message: "Read through lib/<domain>/queries.",
        },
        {
          target: "./components",
          from: "./lib/*/@(queries|commands).ts",
          message: "Components take data as props and write through actions.",
        },
        {
          target: "./components",
          from: "./lib/*/@(queries|commands)/**",
          message: "Components take data as props and write through actions.",
        },
        {
          target: "./app",
          from: "./lib/*/commands.ts",
          message: "Pages write through lib/<domain>/actions.",
        },
        {
          target: "./app",
          from: "./lib/*/commands/**",
          message: "Pages write through lib/<domain>/actions.",
        },
        {
          target: foundation,
          from: performance,
          message: "Foundations do not know the performance domains.",
        },
      ],
    },
  ],
};

const rulesArePure = {
  "@typescript-eslint/no-restricted-imports": [
    "error",
    {
      patterns: [
        {
          group: [
            "server-only",
            "next",
            "next/*",
            "react",
            "**/db/*",
            "**/queries",
            "**/queries/*",
            "**/commands",
            "**/commands/*",
            "**/actions",
          ],
          allowTypeImports: true,
          message: "Rules are pure. Put I/O in queries.ts or commands.ts.",
        },
      ],
    },
  ],
  "no-restricted-syntax": [
    "error",
    { selector: "AwaitExpression", message: "Rules are synchronous." },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: "Pass the date in.",
    },
    {
      selector: "MemberExpression[object.name='Date'][property.name='now']",
      message: "Pass the date in.",
    },
  ],
};

const startsServerOnly = {
  "no-restricted-syntax": [
    "error",
    {
      selector: "Program > :first-child:not(ImportDeclaration[source.value='server-only'])",
      message: 'Start with import "server-only".',
    },
  ],
};

const actionsAreDefined = {
  "no-restricted-syntax": [
    "error",
    {
      selector: "ExportNamedDeclaration > FunctionDeclaration",
      message: "Export actions with defineAction.",
    },
    {
      selector:
        "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[init.callee.name!='defineAction']",
      message: "Export actions with defineAction.",
    },
  ],
};

const formsAreSubmitted = {
  "no-restricted-syntax": [
    "error",
    {
      selector: "JSXOpeningElement[name.name='form'] > JSXAttribute[name.name='action']",
      message: "Send forms by onSubmit: React empties a form after its action.",
    },
  ],
};

const linksAreFollowedInOnePlace = {
  "@next/next/no-html-link-for-pages": "off",
  "no-restricted-imports": [
    "error",
    {
      paths: [{ name: "next/link", message: "Write <a>: components/shell/follow-links takes its way." }],
    },
  ],
};

/** The rules of React's compiler, which reads a whole file for them: only where the screen is written. */
const rulesOfScreens = Object.fromEntries(
  next
    .flatMap(({ rules }) => Object.keys(rules ?? {}))
    .filter((name) => name.startsWith("react-hooks/") || name.startsWith("react/"))
    .map((name) => [name, "off"]),
);

const effectful = "@(queries|commands|actions|session|record|gateway|jobs|endpoints)";

export default defineConfig([
  globalIgnores(["*.config.js", ".next/**", ".data/**", "lib/db/generated/**", "next-env.d.ts"]),
  ...next,
  ...nextTypescript,
  { files: ["@(lib|prisma|tests)/**"], rules: rulesOfScreens },
  { files: ["**/*.{ts,tsx}"], rules: layers },
  {
    files: ["lib/*/*.ts"],
    ignores: ["lib/db/**", "lib/i18n/**", `lib/*/${effectful}.ts`],
    rules: rulesArePure,
  },
  {
    files: [
      "lib/*/@(queries|commands|session|record|gateway|jobs|endpoints).ts",
      "lib/*/@(queries|commands|endpoints)/*.ts",
      "lib/db/*.ts",
    ],
    rules: startsServerOnly,
  },
  { files: ["lib/*/actions.ts"], rules: actionsAreDefined },
  { files: ["components/**/*.tsx"], rules: formsAreSubmitted },
  { files: ["@(app|components)/**/*.tsx"], rules: linksAreFollowedInOnePlace },
]);

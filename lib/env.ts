import { z } from "zod";

const url = (kind: string) => z.string().regex(/^\w+:\/\/\S+$/, `must be an address like ${kind}`);

/** Where people find something, as browsers say it: a stroke at the end would make it another than the one they come from. */
const origin = (example: string) =>
  url(example).transform((typed, context) => {
    const address = URL.canParse(typed) ? new URL(typed) : null;
    if (address && /^https?:$/.test(address.protocol) && address.href === `${address.origin}/`)
      return address.origin;
    context.addIssue({ code: "custom", message: `must be an address without a path, like ${example}` });
    return z.NEVER;
  });

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

const environmentSchema = z
  .object({
    DATABASE_URL: url("postgresql://user:password@host:5432/kinerja").optional(),
    KINERJA_MODE: z.enum(["demo", "live"], "must be demo or live").optional(),
    PORT: z.coerce.number("must be a number").int().min(1).max(65535, "must be a port").default(3000),
    KINERJA_HOST: z.string().min(1, "must be an address to listen on").optional(),
    KINERJA_DEMO_SCALE: z.enum(["full", "small"], "must be full or small").default("full"),
    DATA_DIR: z.string().min(1, "must be a folder").default(".data"),
    KINERJA_PRACTICE: z.enum(["on", "off"], "must be on or off").optional(),
    PRACTICE_URL: origin("https://latihan.kinerja.bungokab.go.id").optional(),
    PRACTICE_PORT: z.coerce.number("must be a number").int().min(1).max(65535, "must be a port").optional(),
    PRACTICE_DATABASE_URL: url(
      "postgresql://kinerja_practice:password@host:5432/kinerja_practice",
    ).optional(),
    APP_URL: origin("https://kinerja.bungokab.go.id").optional(),
    APP_ORIGINS: z
      .string()
      .transform((typed) =>
        typed
          .split(",")
          .map((one) => one.trim())
          .filter(Boolean),
      )
      .pipe(z.array(origin("https://kinerja.bungokab.go.id")))
      .transform((origins) => origins.join(","))
      .optional(),
    NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters: openssl rand -hex 32").optional(),
    SIGNER: z.enum(["none", "local"], "must be none or local").default("none"),
    SIGNER_KEY_FILE: z.string().optional(),
    BACKUP_DIR: z.string().min(1, "must be a folder").optional(),
    BACKUP_KEEP: z.coerce.number("must be a number").int().min(1, "must be 1 or more").default(14),
    BACKUP_DATABASE_URL: url("postgresql://kinerja_backup:password@host:5432/kinerja").optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/\S+$/, "must be an address like smtp://user:password@mail:587")
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(/^([^<>]* <)?[^@<>\s]+@[^@<>\s]+>?$/, "must be an address like Kinerja <kinerja@bungokab.go.id>")
      .optional(),
    SECOND_FACTOR_FROM: z.iso.date("must be a day like 2027-01-04").optional(),
    OIDC_ISSUER: z
      .string()
      .regex(/^https?:\/\/\S+$/, "must be an address like https://sso.bungokab.go.id/realms/asn")
      .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_LABEL: z.string().max(40, "must have at most 40 characters").optional(),
    OIDC_CLAIM: z.string().optional(),
    AUDIT_HEAD_DIR: z.string().min(1).optional(),
    AUDIT_HEAD_MAIL: z
      .string()
      .regex(/^[^@<>\s]+@[^@<>\s]+$/, "must be an address like inspektorat@bungokab.go.id")
      .optional(),
  })
  .refine(({ AUDIT_HEAD_MAIL, SMTP_URL }) => !AUDIT_HEAD_MAIL || SMTP_URL, {
    path: ["AUDIT_HEAD_MAIL"],
    message: "needs SMTP_URL: the mail server that takes the heads of the audit trail out",
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ["MAIL_FROM"],
    message: "must be set with SMTP_URL: the address that mail comes from",
  })
  .refine(({ SIGNER, SIGNER_KEY_FILE }) => SIGNER === "none" || SIGNER_KEY_FILE, {
    path: ["SIGNER_KEY_FILE"],
    message: "must be set with SIGNER=local: the file of an Ed25519 key, as openssl genpkey makes it",
  })
  .refine(
    ({ KINERJA_PRACTICE, DATABASE_URL, PRACTICE_DATABASE_URL }) =>
      KINERJA_PRACTICE !== "on" || !DATABASE_URL || PRACTICE_DATABASE_URL,
    {
      path: ["PRACTICE_DATABASE_URL"],
      message: "must be set with KINERJA_PRACTICE=on: practice has a database and a role of its own",
    },
  )
  .refine((env) => env.KINERJA_PRACTICE !== "on" || isDemo(env) || env.PRACTICE_URL, {
    path: ["PRACTICE_URL"],
    message: "must be set with KINERJA_PRACTICE=on: the address at which people find practice",
  })
  .superRefine((env, context) => {
    for (const name of ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const)
      if (env.OIDC_ISSUER && !env[name])
        context.addIssue({
          ...{ code: "custom", path: [name] },
          message: "must be set with OIDC_ISSUER: what the identity provider knows this app by",
        });
  })
  // Whoever stands between could vouch for anybody.
  .refine((env) => isDemo(env) || !env.OIDC_ISSUER || isGuarded(env.OIDC_ISSUER), {
    path: ["OIDC_ISSUER"],
    message: "must begin with https: what it says about who somebody is decides",
  })
  .superRefine((env, context) => {
    if (isDemo(env)) return;
    const needed = {
      NEXTAUTH_SECRET: "a random text of 32 characters or more",
      APP_URL: "the address people type",
    };
    for (const [name, meaning] of Object.entries(needed)) {
      if (!env[name as keyof typeof needed]) {
        context.addIssue({ code: "custom", path: [name], message: `must be set: ${meaning}` });
      }
    }
  });

const isGuarded = (address: string) =>
  address.startsWith("https:") || (URL.canParse(address) && loopback.test(new URL(address).hostname));

/** The names of all settings. */
export const settingNames: readonly string[] = Object.keys(environmentSchema.shape);

type Choice = { DATABASE_URL?: string; KINERJA_MODE?: "demo" | "live" };

const isDemo = ({ DATABASE_URL, KINERJA_MODE }: Choice) =>
  KINERJA_MODE === "demo" || (!DATABASE_URL && KINERJA_MODE !== "live");

type Practised = Choice & { KINERJA_PRACTICE?: "on" | "off"; PRACTICE_DATABASE_URL?: string };

/** A demo has a practice world, too, wherever there is a database for it; a live installation where somebody has switched it on. */
const practises = ({ KINERJA_PRACTICE, ...env }: Practised) =>
  KINERJA_PRACTICE
    ? KINERJA_PRACTICE === "on"
    : isDemo(env) && (!env.DATABASE_URL || !!env.PRACTICE_DATABASE_URL);

/** The settings of one run. `demo` holds without a DATABASE_URL, or when KINERJA_MODE says so; `practice` where there is a world to practise in. */
export type Environment = z.infer<typeof environmentSchema> & { demo: boolean; practice: boolean };

/**
 * Reads and validates the environment once at start.
 * @throws Error that names every missing or wrong variable and what it must be.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(filled);
  if (parsed.success) return { ...parsed.data, demo: isDemo(parsed.data), practice: practises(parsed.data) };
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")} ${message}`);
  throw new Error(`The environment is not right:\n${faults.join("\n")}`);
}

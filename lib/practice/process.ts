import { settingNames } from "@/lib/env";

/** What of the app's settings practice is given. */
export type PracticeSettings = {
  /** The address of practice's own database, as practice's own role. */ url: string;
  folder: string;
  secret: string;
  /** Where people find practice. */ address: string;
  /** Where they find the app. */ of: string;
  origins: string;
};

/**
 * Settings of the app that are none of practice: they would let it out, to people by mail, to the signer, the identity provider, backups or
 * the inspectorate, or ask for what an invented person does not have. All but where a server listens: a new one is kept from practice
 * until somebody thinks otherwise.
 */
const outward = settingNames.filter((name) => !["PORT", "KINERJA_HOST"].includes(name));

/**
 * All variables of the processes of practice. What leads outward is set, and set to nothing: left out, it could still be read from a
 * file of settings in the program's folder.
 */
export const practiceVariables = (settings: PracticeSettings): Record<string, string> => ({
  ...Object.fromEntries(outward.map((name) => [name, ""])),
  DATABASE_URL: settings.url,
  DATA_DIR: settings.folder,
  KINERJA_MODE: "demo",
  APP_URL: settings.address,
  NEXTAUTH_URL: settings.address,
  NEXTAUTH_SECRET: settings.secret,
  APP_ORIGINS: settings.origins,
  PRACTICE_URL: settings.address,
  PRACTICE_SECRET: settings.secret,
  PRACTICE_OF: settings.of,
});

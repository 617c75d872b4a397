/** What of the app's settings practice is given. */
export type PracticeSettings = {
  /** The address of practice's own database, as practice's own role. */ url: string;
  folder: string;
  secret: string;
  /** Where people find practice. */ address: string;
  /** Where they find the app. */ of: string;
  origins: string;
};

/** Settings of the app that would let practice out: to people by mail, to the signer, to backups, to the inspectorate. */
const outward = [
  ...(["SMTP_URL", "MAIL_FROM", "SIGNER", "SIGNER_KEY_FILE", "AUDIT_HEAD_DIR", "AUDIT_HEAD_MAIL"] as const),
  ...(["BACKUP_DIR", "BACKUP_DATABASE_URL", "PRACTICE_DATABASE_URL", "KINERJA_PRACTICE"] as const),
];

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

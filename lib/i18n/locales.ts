/** The languages on screen; Indonesian first. */
export const locales = ["id", "en"] as const;
export type Locale = (typeof locales)[number];

export const localeCookie = "locale";

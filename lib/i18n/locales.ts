/** The languages on screen; Indonesian first. */
export const locales = ["id", "en"] as const;
export type Locale = (typeof locales)[number];

/** How each is written on screen: English has the dates of Britain, 29 May 2026. */
export const written = { id: "id", en: "en-GB" } as const satisfies Record<Locale, string>;
export type Written = (typeof written)[Locale];

/** The language of what is written so. */
export const languageOf = (as: Locale | Written): Locale => (as === "id" ? "id" : "en");

export const localeCookie = "locale";

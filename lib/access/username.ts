/** What a person types at sign-in, as it is stored: no spaces, lower case ("19860926 201505 1 001" is the same NIP). */
export const normaliseUsername = (typed: string) => typed.replace(/\s+/g, "").toLowerCase();

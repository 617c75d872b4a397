import { keepFormats } from "@/lib/i18n/kept-formats";

/** Runs once as the web server starts, before its first request. */
export const register = () => keepFormats();

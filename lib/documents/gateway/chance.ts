import "server-only";

import { randomBytes } from "node:crypto";

import { chanceSigns, codeFrom } from "../code";

/** A code that nobody can guess. */
export const newCode = () => codeFrom(randomBytes(chanceSigns));

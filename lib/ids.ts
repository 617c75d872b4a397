import { v5, v7 } from "uuid";

/** A new identifier: uuid version 7, ordered by time, made in the app (PostgreSQL 15 has none). */
export const newId = () => v7();

/** The identifier of one part of something that has an identifier; the same whenever it is asked for. */
export const idOfPart = (whole: string, part: string) => v5(part, whole);

import { v7 } from "uuid";

/** A new identifier: uuid version 7, ordered by time, made in the app (PostgreSQL 15 has none). */
export const newId = () => v7();

"use server";

import { z } from "zod";

import { defineAction } from "@/lib/action";

import { endWelcome } from "./commands";

export const endWelcomeAction = defineAction(z.strictObject({}), endWelcome);

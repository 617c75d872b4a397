import "@testing-library/jest-dom";

import { TextDecoder, TextEncoder } from "node:util";

import { configure } from "@testing-library/react";

// Browsers have both; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

// One second, the library's own limit, is over on a busy machine before the first query has looked through the page.
configure({ asyncUtilTimeout: 10_000 });

import "@testing-library/jest-dom";

import { TextDecoder, TextEncoder } from "node:util";

// Browsers have both; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

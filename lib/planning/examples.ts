import { administration } from "./examples/administration";
import { education } from "./examples/education";
import type { Example } from "./examples/example";
import { field } from "./examples/field";
import { health } from "./examples/health";

/** The library: from what a plan can start (P6). Plans are official papers, so it is Indonesian in either language. */
export const examples: readonly Example[] = [...education, ...health, ...field, ...administration];

/** The example of a position by its name, or nothing. */
export const exampleNamed = (position: string) => examples.find((example) => example.position === position);

/** The example that suits a position's title best: the first one made for it. Nothing when none is. */
export const exampleFor = (title: string) => examples.find(({ titles }) => titles.test(title));

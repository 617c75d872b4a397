import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to another page of the app, which is fetched when somebody follows it. Fetched ahead, as Next does by default, a
 * list costs the server every page that it leads to, twice, only for being in sight.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}

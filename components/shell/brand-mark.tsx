import { clsx } from "clsx";

/** The product's initials on its colour; the name stands beside it. */
export function BrandMark({ product, large = false }: { product: string; large?: boolean }) {
  return (
    <span
      aria-hidden
      className={clsx(
        "bg-brand text-on-brand font-display grid place-items-center rounded-md font-bold",
        large ? "size-9 text-base" : "size-6.5 text-[13px]",
      )}
    >
      {product
        .split(" ")
        .map((word) => word[0])
        .join("")
        .slice(0, 2)}
    </span>
  );
}

"use client";

import { signOut } from "next-auth/react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";

/** Ends this session everywhere. */
export function SignOut() {
  const t = useTranslations("shell");
  const router = useRouter();
  const leave = async () => {
    await signOut({ redirect: false });
    router.push("/sign-in");
    router.refresh();
  };
  return (
    <button
      type="button"
      onClick={leave}
      className="hover:bg-sunken min-h-7 cursor-pointer rounded-md px-1.5 font-semibold"
    >
      {t("signOut")}
    </button>
  );
}

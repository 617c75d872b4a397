const longest = 60;

/** What a chart says, as the name of its file: small letters and figures, whole words, no longer than fits a list of files. */
export function pictureName(title: string) {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let name = words[0]?.slice(0, longest) ?? "grafik";
  for (const word of words.slice(1)) {
    if (name.length + 1 + word.length > longest) break;
    name += `-${word}`;
  }
  return `${name}.png`;
}

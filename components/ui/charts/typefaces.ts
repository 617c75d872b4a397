const written = new Map<string, Promise<string>>();

/**
 * The page's typefaces of a list of names as style rules that carry them inside, for a picture may load nothing. Only the
 * Latin letters: all that the two languages need. Empty where there are none, then the machine's own letters serve.
 */
export function typefaces(family: string): Promise<string> {
  const rules = written.get(family) ?? rulesOf(family);
  written.set(family, rules);
  return rules;
}

async function rulesOf(family: string) {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter(
      (rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule && isWanted(rule, family),
    ),
  );
  return (await Promise.all(rules.map(carried))).join("\n");
}

const bare = (name: string) => name.replaceAll(/["']/g, "");

function isWanted({ style }: CSSFontFaceRule, family: string) {
  const letters = style.getPropertyValue("unicode-range").toUpperCase();
  const latin = letters === "" || /U\+0{0,4}-0*FF\b/.test(letters);
  return latin && bare(family).includes(bare(style.getPropertyValue("font-family")));
}

/** The rule with its file inside; nothing where the file cannot be had. */
async function carried({ style, parentStyleSheet }: CSSFontFaceRule) {
  const path = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue("src"))?.[1];
  if (!path) return "";
  try {
    const answer = await fetch(new URL(path, parentStyleSheet?.href ?? document.baseURI));
    const file = await asAddress(await answer.blob());
    const weight = style.getPropertyValue("font-weight") || "400";
    return `@font-face{font-family:${style.getPropertyValue("font-family")};font-weight:${weight};src:url(${file})}`;
  } catch {
    return "";
  }
}

const asAddress = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("The file cannot be read."));
    reader.readAsDataURL(blob);
  });

/** Advice while typing, read out as it changes; it warns and never stops anybody. */
export function Hints({ words }: { words: readonly string[] }) {
  return (
    <ul aria-live="polite" className="text-warning space-y-1 text-sm">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

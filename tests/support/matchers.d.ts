declare namespace jest {
  interface Matchers<R> {
    /** The command said no with this blocker. */
    toBeRefused(code: string): R;
  }
}

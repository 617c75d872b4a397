/** The tests that take minutes, the longest first; begun last, one of them would run on alone on an idle machine. */
const longest = ["performance-year", "statements", "leaks", "surfaces", "planning/planning", "nothing-lost"];

const rankOf = ({ path }) => {
  const rank = longest.findIndex((name) => path.includes(name));
  return rank === -1 ? longest.length : rank;
};

/** Jest's order of test files: it knows their times only where they ran before, and a fresh clone has none. */
export default class LongestFirst {
  sort(tests) {
    return tests.toSorted((one, other) => rankOf(one) - rankOf(other) || (one.path < other.path ? -1 : 1));
  }
  cacheResults() {}
}

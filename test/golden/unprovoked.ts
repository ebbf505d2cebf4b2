/** Codes that no project of fixtures can show, and why. */
export const unprovoked: Readonly<Record<string, string>> = {
  A106: "nothing is known that cannot be said; it is there so that such a script is never handed over",
  G109: "such a label is refused when its script is loaded: L117",
  D410: "a block that asks for the options or the order that there are is recorded without them",
  D480: "every dialect says by now how its scripts ask",
  V106: "what could be cut in the wrong place is refused when it is recorded: M302, M315",
  V110: "scripts that have their guards refuse what is tried: test/verify/faults.test.ts takes guards away",
  V111: "scripts that are one transaction change nothing when they stop: test/verify/faults.test.ts takes it away",
};

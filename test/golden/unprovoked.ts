/** Codes that no project of fixtures can show, and why. */
export const unprovoked: Readonly<Record<string, string>> = {
  D460: "every dialect that can be compiled to has guards",
  G109: "such a label is refused when its script is loaded: L117",
  V106: "what could be cut in the wrong place is refused when it is recorded: M302, M315",
};

/** What is right and does not run here, and why: `<case> on <dialect>`. */
export const unexecuted: Readonly<Record<string, string>> = {};

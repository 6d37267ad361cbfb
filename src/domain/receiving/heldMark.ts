// What 理由 of a held submission tells the system as well as people, by a line of its own: written and read here alone.

/** Each by its line. Registries hold these words: whoever changes one adds how it was to `before`. */
const lines = {
  /** It is held for some of its rows only. */
  othersCount: 'ほかの行は受け付けています。',
  /** 様式3: no case of its business takes it yet. */
  nextRound: '次の照会のときに扱います。',
  /** 様式3: nobody, or several, answer to the business that it names. */
  businessNamed: '「事業者」タブで事業者が1件に決まると、操作をしなくても扱います。',
  /** 様式3: its case would take it but for what stands before. */
  onceRight: '直ると、自動で受け付けます。',
} as const;

export type HeldMark = keyof typeof lines;
const marks = Object.keys(lines) as HeldMark[];

/** How cells of before say it: at the end of a line, or by how they begin. */
const before: { readonly [M in HeldMark]?: RegExp } = {
  nextRound: /次の照会のときに扱います。$/m,
  businessNamed: /^連携相手事業者等「|^事業者が1件に決まると、自動で扱います。$/m,
};

export const withMark = (reasons: readonly string[], mark: HeldMark | undefined): string[] => [
  ...reasons,
  ...(mark ? [lines[mark]] : []),
];

/** What 理由 says of it. */
export function readReason(reason: string): { reasons: string[]; mark: HeldMark | undefined } {
  const all = reason.split('\n').filter(Boolean);
  const reasons = all.filter((line) => !marks.some((mark) => lines[mark] === line));
  const mark =
    marks.find((one) => all.includes(lines[one])) ?? marks.find((one) => before[one]?.test(reason));
  return { reasons, mark };
}

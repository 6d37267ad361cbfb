// 使った備考: the operation that last took 備考 into its words, and what it said then, as one cell keeps them.

export interface UsedRemarks {
  readonly operation: string;
  readonly text: string;
}

export const usedRemarksText = ({ operation, text }: UsedRemarks): string =>
  `${operation}\n${text.trim()}`;

export function readUsedRemarks(cell: string): UsedRemarks {
  const [operation, ...text] = cell.split('\n');
  return { operation, text: text.join('\n') };
}

// What one department is asked in one case, for the rules of asks.
import type { Ask } from '../../../src/domain/asks/ask';
import { departmentAnswerAsk } from '../../../src/domain/inquiry/asks';

export const ask = (over: Partial<Ask> = {}): Ask => ({
  kind: departmentAnswerAsk,
  target: 'R8-001',
  caseId: 'R8-001',
  who: '健康福祉課',
  side: '課',
  askedOn: '2026-04-20',
  dueOn: '2026-05-08',
  round: '2026-04-20',
  ...over,
});

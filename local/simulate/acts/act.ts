/** What an act is: a step of a scenario that somebody may take now, or nothing where nobody can. */
import type { PlainStep } from '../city';
import type { Dice } from '../dice';
import type { Sight } from '../sight';

/** Without its time: that is chosen by the plan. */
export type Act = (sight: Sight, dice: Dice) => PlainStep | undefined;

/** What people write where anything may stand. */
export const sentence = (dice: Dice): string =>
  dice.one([
    '担当と相談して決めました。',
    '日程が合わないため',
    '人手が足りないため',
    '=1+1',
    '改行の\nある文',
    '髙橋・渡邉（㈱）と協議',
    '0012',
  ]) + dice.whole(1, 999_999);

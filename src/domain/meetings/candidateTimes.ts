// 候補日時: the times that staff offer for a first meeting, one a line.

import type { Minute } from '../base/day';
import { parseMoment, wrongWeekday } from '../base/moment';
import { visible } from '../base/names';
import { hint } from '../base/text';
import { because, needs, type Refusal, unreadable } from '../registry/refusal';

/** The form of 日程調整 has so many boxes. */
const MOST = 5;

/** @param now only later times are candidates */
export function readCandidateTimes(
  text: string,
  now: Minute,
): { times: Minute[]; problems: Refusal[] } {
  const lines = text.split(/\r\n|\r|\n/).map(visible);
  const times: Minute[] = [];
  const problems: Refusal[] = [];
  lines.forEach((line, index) => {
    if (line === '') return;
    const place = `候補日時の${index + 1}行目「${hint(line, 40)}」`;
    const at = parseMoment(line, now.slice(0, 10));
    const weekday = at && wrongWeekday(line, at.slice(0, 10));
    if (!at) problems.push(unreadable(place, '日時', '2026-06-01 10:00'));
    else if (weekday) problems.push(because(`${place}は、${weekday}曜日ではありません`));
    else if (at <= now)
      problems.push(because(`${place}が過ぎています`, '先の日時を書いてください。'));
    else if (times.includes(at)) problems.push(because(`${place}が、ほかの行と同じ日時です`));
    else times.push(at);
  });
  if (lines.every((line) => line === '')) {
    problems.push(
      needs('projects', 'candidateTimes', '1行に1つずつ日時を書いて', {
        note: '例：2026-06-01 10:00',
      }),
    );
  } else if (lines.filter((line) => line !== '').length > MOST) {
    problems.push(because(`候補日時は${MOST}つまでです`));
  }
  return { times, problems };
}
